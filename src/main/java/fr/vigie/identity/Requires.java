package fr.vigie.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only staff who hold one of these permissions may call it; others are refused with {@link NotAllowed}, and a call
 * without a signed-in staff member with {@link NotSignedIn}.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** The permissions, any of which suffices. */
    @Nonbinding
    Permission[] value();
}
