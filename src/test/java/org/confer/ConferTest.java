package org.confer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a database of its own, without a web server (so no port is
 * taken). Test classes of the same configuration share one context and its database: a test class
 * makes the records it needs and counts only those, or says {@code @Transactional} to have them
 * taken back.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = Confer.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "CONFER_PERSON_KEY=dGhlIHRlc3RzIGtub3cgbm8gcmVhbCBwZW9wbGUuLi4=",
            // contexts end with the process: the database may be gone before them
            "spring.main.register-shutdown-hook=false"
        })
@ContextConfiguration(initializers = TestDatabase.ForContext.class)
public @interface ConferTest {}
