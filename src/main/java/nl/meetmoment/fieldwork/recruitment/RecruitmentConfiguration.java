package nl.meetmoment.fieldwork.recruitment;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecruitmentSettings.class)
class RecruitmentConfiguration {}
