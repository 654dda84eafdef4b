/**
 * What tests stand on: {@link nl.meetmoment.support.IntegrationTest} for the application on a real PostgreSQL, {@link
 * nl.meetmoment.support.BrowserTest} for pages in Chromium.
 */
@NullMarked
package nl.meetmoment.support;

import org.jspecify.annotations.NullMarked;
