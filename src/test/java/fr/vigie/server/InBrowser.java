package fr.vigie.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class run outside the server and look at it through Chromium: each test method may take a
 * {@code Page}, fresh (no cookie, French, phone-sized unless it says otherwise), whose relative addresses are Vigie's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ArquillianExtension.class, Browser.class})
public @interface InBrowser {}
