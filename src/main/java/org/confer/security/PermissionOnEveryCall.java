package org.confer.security;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.confer.kernel.Anybody;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/**
 * Asks before every call of a service method that carries {@link Requires}, {@link SignedIn} or
 * {@link Anybody}. A build rule sees to it that every public method of a public service carries
 * one.
 */
@Configuration(proxyBeanMethods = false)
class PermissionOnEveryCall {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor permissionAdvisor(ObjectProvider<CurrentUser> user) {
        ComposablePointcut calls =
                new ComposablePointcut(
                                AnnotationMatchingPointcut.forMethodAnnotation(Requires.class))
                        .union(
                                (org.springframework.aop.Pointcut)
                                        AnnotationMatchingPointcut.forMethodAnnotation(
                                                SignedIn.class));
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(calls, ask(user));
        // before a transaction is begun
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static MethodInterceptor ask(ObjectProvider<CurrentUser> user) {
        return call -> {
            CurrentUser now = user.getObject();
            Method method = call.getMethod();
            Requires requires = method.getAnnotation(Requires.class);
            if (requires == null) {
                // the program itself, while it sets up an installation, is nobody but may
                // administer
                if (!now.isSignedIn() && !now.may(Permission.ADMINISTER)) {
                    throw new NotPermitted(method.getName() + " needs somebody signed in");
                }
            } else if (Arrays.stream(requires.value()).noneMatch(now::may)) {
                throw new NotPermitted(
                        method.getName() + " needs " + Arrays.toString(requires.value()));
            }
            return call.proceed();
        };
    }
}
