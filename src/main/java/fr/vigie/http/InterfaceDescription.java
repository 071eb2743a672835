package fr.vigie.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the HTTP interface offers, as OpenAPI 3.1. Each room says what it offers in its own {@code openapi.json}
 * ({@code paths} and {@code schemas}); what every call has in common is added here: parameters of the path, how a problem
 * is answered, and that a call with {@code x-permission} needs an account. It is written in French; {@code openapi_en.json}
 * beside it has the English of each sentence.
 */
@ApplicationScoped
public class InterfaceDescription {

    private static final String ROOMS = "/WEB-INF/classes/fr/vigie/";
    private static final String FRENCH = "openapi.json";
    private static final String ENGLISH = "openapi_en.json";
    /** The parts of the document that are sentences for people. */
    static final Set<String> SAID = Set.of("summary", "description");

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    @Inject
    ServletContext application;

    private ObjectNode document;
    private JsonNode inEnglish;

    @PostConstruct
    void read() {
        List<JsonNode> rooms = new ArrayList<>();
        Map<String, String> english = new HashMap<>();
        for (String room : new TreeSet<>(application.getResourcePaths(ROOMS))) {
            if (!room.equals(ROOMS + "http/") && room.endsWith("/")) {
                parse(room + FRENCH).ifPresent(rooms::add);
                learn(room, english);
            }
        }
        learn(ROOMS + "http/", english);
        document = merged(parse(ROOMS + "http/" + FRENCH).orElseThrow(), rooms);
        inEnglish = translated(document, english);
    }

    /** The whole document in a language, French or English; not to be changed. */
    public JsonNode document(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? inEnglish : document;
    }

    /** The same document with its sentences said otherwise; one that isn't known stays as it is. */
    static JsonNode translated(JsonNode written, Map<String, String> sentences) {
        if (written.isArray()) {
            ArrayNode list = Json.MAPPER.createArrayNode();
            written.forEach(each -> list.add(translated(each, sentences)));
            return list;
        }
        if (!written.isObject()) {
            return written;
        }
        ObjectNode object = Json.MAPPER.createObjectNode();
        written.properties().forEach(part -> {
            boolean said = SAID.contains(part.getKey()) && part.getValue().isTextual();
            object.set(
                    part.getKey(),
                    said
                            ? object.textNode(sentences.getOrDefault(
                                    part.getValue().asText(), part.getValue().asText()))
                            : translated(part.getValue(), sentences));
        });
        return object;
    }

    private void learn(String room, Map<String, String> english) {
        parse(room + ENGLISH)
                .ifPresent(sentences -> sentences
                        .properties()
                        .forEach(each ->
                                english.put(each.getKey(), each.getValue().asText())));
    }

    /** The rooms' parts put into the common one. */
    static ObjectNode merged(JsonNode common, List<JsonNode> rooms) {
        ObjectNode whole = common.deepCopy();
        for (JsonNode room : rooms) {
            room.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation -> whole.withObjectProperty("paths")
                                    .withObjectProperty(path.getKey())
                                    .set(operation.getKey(), completed(path.getKey(), operation.getValue()))));
            ObjectNode schemas = whole.withObjectProperty("components").withObjectProperty("schemas");
            room.path("schemas").properties().forEach(schema -> schemas.set(schema.getKey(), schema.getValue()));
        }
        return whole;
    }

    private static ObjectNode completed(String path, JsonNode written) {
        ObjectNode operation = written.deepCopy();
        ArrayNode parameters = operation.withArrayProperty("parameters");
        Matcher inPath = IN_PATH.matcher(path);
        while (inPath.find()) {
            if (parameters.findValuesAsText("name").stream().noneMatch(inPath.group(1)::equals)) {
                parameters.addObject().put("$ref", "#/components/parameters/" + inPath.group(1));
            }
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        if (operation.has("x-permission")) {
            ArrayNode either = operation.withArrayProperty("security");
            either.addObject().putArray("basic");
            either.addObject().putArray("token");
            responses.set("401", problem());
            responses.set("403", problem());
        }
        responses.set("default", problem());
        return operation;
    }

    private static ObjectNode problem() {
        return Json.MAPPER.createObjectNode().put("$ref", "#/components/responses/problem");
    }

    private Optional<JsonNode> parse(String path) {
        try (InputStream file = application.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(Json.MAPPER.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
