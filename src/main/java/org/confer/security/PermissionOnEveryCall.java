package org.confer.security;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.confer.kernel.Anybody;
import org.confer.kernel.CurrentUser;
import org.confer.kernel.FromWithin;
import org.confer.kernel.NotPermitted;
import org.confer.kernel.Permission;
import org.confer.kernel.Requires;
import org.confer.kernel.SignedIn;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;

/**
 * Asks before every call of a service method that carries {@link Requires}, {@link SignedIn},
 * {@link Anybody} or {@link FromWithin}. A build rule sees to it that every public method of a
 * public service carries one. Whatever such a method or a listener to an event calls in turn is
 * called from within.
 */
@Configuration(proxyBeanMethods = false)
class PermissionOnEveryCall {

    /** Bound while a service's method or a listener is at work. */
    private static final ScopedValue<Boolean> WITHIN = ScopedValue.newInstance();

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor permissionAdvisor(ObjectProvider<CurrentUser> user) {
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(
                        marked(Requires.class)
                                .union((Pointcut) marked(SignedIn.class))
                                .union((Pointcut) marked(Anybody.class))
                                .union((Pointcut) marked(FromWithin.class))
                                .union((Pointcut) listening()),
                        ask(user));
        // before a transaction is begun
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static ComposablePointcut marked(Class<? extends Annotation> annotation) {
        return new ComposablePointcut(
                (Pointcut) AnnotationMatchingPointcut.forMethodAnnotation(annotation));
    }

    /** Our own listeners, those of a transaction's end among them; not those of libraries. */
    private static ComposablePointcut listening() {
        return new ComposablePointcut(
                        (Pointcut) new AnnotationMatchingPointcut(null, EventListener.class, true))
                .intersection(
                        (org.springframework.aop.ClassFilter)
                                type -> type.getPackageName().startsWith("org.confer"));
    }

    private static MethodInterceptor ask(ObjectProvider<CurrentUser> user) {
        return call -> {
            refuseWhoMayNot(call.getMethod(), user);
            return ScopedValue.where(WITHIN, true).call(call::proceed);
        };
    }

    /** As if a service called it; for tests. */
    static <T> T within(Supplier<T> work) {
        return ScopedValue.where(WITHIN, true).call(work::get);
    }

    private static void refuseWhoMayNot(Method method, ObjectProvider<CurrentUser> user) {
        Requires requires = method.getAnnotation(Requires.class);
        if (requires != null) {
            CurrentUser now = user.getObject();
            if (Arrays.stream(requires.value()).noneMatch(now::may)) {
                throw new NotPermitted(
                        method.getName() + " needs " + Arrays.toString(requires.value()));
            }
        } else if (method.isAnnotationPresent(SignedIn.class)) {
            CurrentUser now = user.getObject();
            // the program itself, while it sets up an installation, is nobody but may administer
            if (!now.isSignedIn() && !now.may(Permission.ADMINISTER)) {
                throw new NotPermitted(method.getName() + " needs somebody signed in");
            }
        } else if (method.isAnnotationPresent(FromWithin.class) && !WITHIN.isBound()) {
            throw new NotPermitted(method.getName() + " is called from within only");
        }
    }
}
