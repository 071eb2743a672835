package fr.vigie.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Refuses calls of what {@link Requires} a permission that the caller does not hold. */
@Requires({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class PermissionCheck {

    @Inject
    CurrentStaff staff;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Requires rule = call.getMethod().getAnnotation(Requires.class);
        if (rule == null) {
            rule = ruleOf(call.getMethod().getDeclaringClass());
        }
        staff.require(rule.value());
        return call.proceed();
    }

    private static Requires ruleOf(Class<?> type) {
        Requires rule = type.getAnnotation(Requires.class);
        if (rule == null) {
            throw new IllegalStateException("No rule on " + type + " " + Arrays.toString(type.getAnnotations()));
        }
        return rule;
    }
}
