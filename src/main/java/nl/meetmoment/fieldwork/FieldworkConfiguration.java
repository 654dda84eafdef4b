package nl.meetmoment.fieldwork;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FieldworkSettings.class)
class FieldworkConfiguration {}
