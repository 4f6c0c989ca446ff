package org.confer.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application's connections: pooled, with its own few rights, to one and the same database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String role,
            @Value("${spring.datasource.password}") String password,
            ApplicationEventPublisher events) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(role);
        database.setPassword(password);
        AtomicBoolean told = new AtomicBoolean();
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(
                new SameDatabase(
                        database,
                        () -> {
                            if (told.compareAndSet(false, true)) {
                                events.publishEvent(new DatabaseReplaced());
                            }
                        }));
        return pool;
    }
}
