package fr.vigie.http;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets pages read records as they read beans, {@code #{row.platform}} for {@code row.platform()}: the expression language
 * of Jakarta EE 10 knows getters only. Any method of a record without parameters will do, so that a record's derived
 * values are there as well.
 */
public class RecordsInPages extends ELResolver {

    private record Property(Class<?> type, String name) {}

    private static final Map<Property, Method> METHODS = new ConcurrentHashMap<>();

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return method(base, property).invoke(base);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) {
            return null;
        }
        context.setPropertyResolved(base, property);
        // null says that it cannot be written
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(base, property);
        }
        return true;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException(base.getClass().getName() + "." + property);
        }
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Method method(Object base, Object property) {
        return METHODS.computeIfAbsent(new Property(base.getClass(), String.valueOf(property)), wanted -> {
            try {
                var method = wanted.type().getMethod(wanted.name());
                method.setAccessible(true);
                return method;
            } catch (NoSuchMethodException e) {
                throw new PropertyNotFoundException(wanted.type().getName() + " has no " + wanted.name(), e);
            }
        });
    }
}
