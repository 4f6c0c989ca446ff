package org.confer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Confer {

    public static void main(String[] args) {
        SpringApplication.run(Confer.class, args);
    }
}
