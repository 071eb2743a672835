package fr.vigie.home.web;

import fr.vigie.http.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** A thing in the words of schema.org. */
final class Described {

    private Described() {}

    /** A new description of a thing of this type. */
    static Map<String, Object> as(String type) {
        Map<String, Object> described = part(type);
        described.put("@context", "https://schema.org");
        return described;
    }

    /** The same as a part of another. */
    static Map<String, Object> part(String type) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("@type", type);
        return described;
    }

    /** An organisation by its name. */
    static Map<String, Object> organisation(String name) {
        Map<String, Object> described = part("Organization");
        described.put("name", name);
        return described;
    }

    /** Who runs this Vigie. */
    static Map<String, Object> organisation(Site site) {
        return organisation(String.valueOf(site.getOrganisation().name()));
    }

    /** As JSON for a page: a less-than sign could end the element that holds it. */
    static String html(Map<String, Object> described) {
        return Json.text(described).replace("<", "\\u003c");
    }
}
