package fr.vigie.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** To a browser, answers of the interface for programs are files to keep: none of them is ever shown as a page of this site. */
@Provider
public class AttachedAnswers implements ContainerResponseFilter {

    private static final String JSON = "attachment; filename=\"api.json\"";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (response.hasEntity()
                && type != null
                && type.getSubtype().endsWith("json")
                && !response.getHeaders().containsKey(HttpHeaders.CONTENT_DISPOSITION)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, JSON);
        }
    }
}
