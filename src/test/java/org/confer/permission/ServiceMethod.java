package org.confer.permission;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/**
 * One public method of one public service.
 *
 * @param name as the table writes it: {@code Departments.find}, with the types of the parameters
 *     where a service has two methods of that name
 * @param service the bean, with everything around it that is asked before a call
 */
record ServiceMethod(String name, Object service, Method method) {

    static List<ServiceMethod> all(ApplicationContext context) {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> isOurs(AopUtils.getTargetClass(bean)))
                .flatMap(ServiceMethod::of)
                .sorted(Comparator.comparing(ServiceMethod::name))
                .toList();
    }

    private static boolean isOurs(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && type.getPackageName().startsWith("org.confer");
    }

    private static Stream<ServiceMethod> of(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        List<Method> methods =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> !method.isSynthetic())
                        .toList();
        return methods.stream()
                .map(method -> new ServiceMethod(name(type, method, methods), bean, method));
    }

    private static String name(Class<?> type, Method method, List<Method> all) {
        String name = type.getSimpleName() + "." + method.getName();
        boolean overloaded =
                all.stream().filter(one -> one.getName().equals(method.getName())).count() > 1;
        return overloaded
                ? Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", name + "(", ")"))
                : name;
    }

    @Override
    public String toString() {
        return name;
    }
}
