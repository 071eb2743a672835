package fr.vigie.home.web;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.http.InterfaceDescription;
import fr.vigie.http.Sentence;
import fr.vigie.identity.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code /interface}: the description of the HTTP interface, for people. */
@Named
@RequestScoped
public class InterfacePage {

    @Inject
    InterfaceDescription description;

    @Inject
    Sentence sentence;

    /** What may be called with or without an account. */
    public record Group(String label, List<Operation> operations) {}

    /**
     * One call.
     *
     * @param id its anchor on the page
     * @param roles who may call it, or empty for everybody
     * @param body the name of the format to send, or empty
     * @param answer the name of the format that comes back, or empty
     */
    public record Operation(
            String id,
            String verb,
            String path,
            String summary,
            String description,
            String roles,
            List<Field> parameters,
            String body,
            String answer) {}

    /** The parts of what is sent or comes back. */
    public record Format(String name, List<Field> fields) {}

    /** A part: its name, its type, what it means. */
    public record Field(String name, String type, String meaning) {}

    public String getIntroduction() {
        return root().at("/info/description").asText();
    }

    public List<Group> getGroups() {
        return stream(root().path("tags"))
                .map(tag -> new Group(
                        tag.path("description").asText(),
                        operations(tag.path("name").asText())))
                .toList();
    }

    public List<Format> getFormats() {
        return root().at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().has("properties"))
                .map(schema -> new Format(schema.getKey(), fields(schema.getValue())))
                .toList();
    }

    private List<Operation> operations(String tag) {
        List<Operation> operations = new ArrayList<>();
        root().path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> each.getValue().at("/tags/0").asText().equals(tag))
                        .forEach(each -> operations.add(operation(path.getKey(), each.getKey(), each.getValue()))));
        return operations;
    }

    private Operation operation(String path, String verb, JsonNode operation) {
        return new Operation(
                (verb + path).replaceAll("[^A-Za-z]+", "-"),
                verb.toUpperCase(Locale.ROOT),
                root().at("/servers/0/url").asText() + path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                roles(operation.path("x-permission").asText()),
                stream(operation.path("parameters"))
                        .map(this::resolved)
                        .map(each -> new Field(
                                each.path("name").asText(),
                                type(each.path("schema")),
                                each.path("description").asText()))
                        .toList(),
                named(operation.at("/requestBody/content/application~1json/schema")),
                stream(operation.path("responses"))
                        .map(each -> named(each.at("/content/application~1json/schema")))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private String roles(String permission) {
        return permission.isEmpty()
                ? ""
                : Permission.valueOf(permission).holders().stream()
                        .map(role -> sentence.of("identity.role." + role.name()))
                        .collect(Collectors.joining(", "));
    }

    private List<Field> fields(JsonNode schema) {
        return schema.path("properties").properties().stream()
                .map(field -> new Field(
                        field.getKey(),
                        type(field.getValue()),
                        field.getValue().path("description").asText()))
                .toList();
    }

    private JsonNode resolved(JsonNode parameter) {
        String reference = parameter.path("$ref").asText();
        return reference.isEmpty() ? parameter : root().at(reference.substring(1));
    }

    private static String named(JsonNode schema) {
        JsonNode named = schema.has("items") ? schema.path("items") : schema;
        String reference = named.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            return stream(schema.path("enum")).map(JsonNode::asText).collect(Collectors.joining(", "));
        }
        if (schema.has("items")) {
            return "[" + type(schema.path("items")) + "]";
        }
        String named = named(schema);
        return !named.isEmpty()
                ? named
                : schema.path("type").isArray()
                        ? stream(schema.path("type")).map(JsonNode::asText).collect(Collectors.joining(", "))
                        : schema.path("type").asText();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private JsonNode root() {
        return description.document(Locale.forLanguageTag(sentence.getLanguage()));
    }
}
