package fr.vigie.http;

import fr.vigie.shared.Digest;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets, scripts and pictures of the pages under addresses that name their contents, so that a browser may keep them
 * for a year without asking again: Vigie's own carry {@code v=}, the beginning of their SHA-256; those of a library carry its
 * version already. An address that names other contents than today's (a page opened before an update) is answered, and not
 * kept.
 */
public final class HashedFiles extends ResourceHandlerWrapper {

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final int LENGTH = 16;

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public HashedFiles(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return named(super.createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return named(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return named(super.createResource(name, library, contentType));
    }

    private Resource named(Resource resource) {
        return resource == null || resource instanceof Named ? resource : new Named(resource);
    }

    private final class Named extends ResourceWrapper {

        Named(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            if (getLibraryName() != null) {
                return path;
            }
            return path + (path.contains("?") ? "&" : "?") + "v=" + hash();
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
            String asked = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get("v");
            if (asked != null && (getLibraryName() != null || asked.equals(hash()))) {
                headers.put("Cache-Control", FOR_A_YEAR);
                headers.remove("Expires");
            } else {
                headers.put("Cache-Control", "no-cache");
                headers.remove("Expires");
            }
            return headers;
        }

        private String hash() {
            return hashes.computeIfAbsent(getResourceName(), name -> {
                try (var content = getWrapped().getInputStream()) {
                    return Digest.hex(content.readAllBytes()).substring(0, LENGTH);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
