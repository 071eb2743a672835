package fr.vigie.identity.web;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Requires;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Asks for the permission of a call before its body is read: who may not call learns nothing of what it would take, and
 * makes us parse nothing.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFirst implements ContainerRequestFilter {

    @Context
    ResourceInfo called;

    @Inject
    CurrentStaff staff;

    @Override
    public void filter(ContainerRequestContext request) {
        Requires own = called.getResourceMethod().getAnnotation(Requires.class);
        Requires rule = own != null ? own : called.getResourceClass().getAnnotation(Requires.class);
        if (rule != null) {
            staff.require(rule.value());
        }
    }
}
