package fr.vigie.http;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.vigie.identity.Requires;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published of the HTTP interface is what the resources do: each call goes into its room's openapi.json. */
class InterfaceDescriptionTest {

    private static final java.nio.file.Path ROOMS = java.nio.file.Path.of("src/main/resources/fr/vigie");

    private static final JsonNode DOCUMENT = document();
    private static final Map<String, Method> CALLS = calls();

    @Test
    void every_call_is_described_and_nothing_else() {
        var described = new TreeSet<String>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).containsExactlyElementsOf(CALLS.keySet());
    }

    @Test
    void every_description_says_who_may_call() {
        CALLS.forEach((call, method) -> {
            var rule = rule(method);
            assertThat(described(call).path("x-permission").asText())
                    .as(call)
                    .isEqualTo(rule == null ? "" : rule.value()[0].name());
            assertThat(described(call).has("security")).as(call).isEqualTo(rule != null);
        });
    }

    @Test
    void every_parameter_is_described_and_nothing_else() {
        CALLS.forEach(
                (call, method) -> assertThat(parameters(call)).as(call).containsExactlyElementsOf(taken(method, call)));
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(reference -> !DOCUMENT.at(reference.substring(1)).isMissingNode());
    }

    @Test
    void every_call_says_what_it_is_for_and_what_comes_back() {
        CALLS.keySet().forEach(call -> {
            assertThat(described(call).path("summary").asText()).as(call).isNotBlank();
            assertThat(described(call).path("responses").fieldNames())
                    .toIterable()
                    .as(call)
                    .anyMatch(status -> status.startsWith("2"))
                    .contains("default");
        });
    }

    @Test
    void every_sentence_is_there_in_english_beside_it_and_none_is_left_over() throws IOException {
        try (var files = Files.walk(ROOMS)) {
            for (var file :
                    files.filter(path -> path.endsWith("openapi.json")).sorted().toList()) {
                var said = new TreeSet<String>();
                sentences(new ObjectMapper().readTree(file.toFile()), said);
                var english = new ObjectMapper()
                        .readTree(file.resolveSibling("openapi_en.json").toFile());
                assertThat(english.fieldNames()).toIterable().as("%s", file).containsExactlyInAnyOrderElementsOf(said);
                assertThat(english.elements())
                        .toIterable()
                        .as("%s", file)
                        .allMatch(text -> !text.asText().isBlank());
            }
        }
    }

    private static void sentences(JsonNode node, Set<String> found) {
        node.properties().forEach(part -> {
            if (InterfaceDescription.SAID.contains(part.getKey())
                    && part.getValue().isTextual()) {
                found.add(part.getValue().asText());
            }
        });
        node.forEach(each -> sentences(each, found));
    }

    private JsonNode described(String call) {
        var parts = call.split(" ");
        return DOCUMENT.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
    }

    private Set<String> parameters(String call) {
        var names = new TreeSet<String>();
        described(call).path("parameters").forEach(parameter -> {
            var reference = parameter.path("$ref").asText();
            names.add((reference.isEmpty() ? parameter : DOCUMENT.at(reference.substring(1)))
                    .path("name")
                    .asText());
        });
        return names;
    }

    private static Set<String> taken(Method method, String call) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            names.addAll(named(parameter));
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> bean = parameter.getType(); bean != Object.class; bean = bean.getSuperclass()) {
                    Arrays.stream(bean.getDeclaredFields()).forEach(field -> names.addAll(named(field)));
                }
            }
        }
        var inPath = java.util.regex.Pattern.compile("\\{(\\w+)").matcher(call);
        while (inPath.find()) {
            names.add(inPath.group(1));
        }
        return names;
    }

    private static Set<String> named(AnnotatedElement element) {
        var query = element.getAnnotation(QueryParam.class);
        var header = element.getAnnotation(HeaderParam.class);
        return Stream.of(query == null ? null : query.value(), header == null ? null : header.value())
                .filter(name -> name != null && !name.startsWith("Accept") && !name.startsWith("If-"))
                .collect(toCollection(TreeSet::new));
    }

    private static Requires rule(Method method) {
        var own = method.getAnnotation(Requires.class);
        return own == null ? method.getDeclaringClass().getAnnotation(Requires.class) : own;
    }

    /** {@code GET /reports/{id}} and the method that answers it. */
    private static Map<String, Method> calls() {
        var calls = new TreeMap<String, Method>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fr.vigie").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(type -> type.reflect())
                        .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                                .forEach(method -> verb(method)
                                        .ifPresent(verb -> calls.put(verb + " " + path(type, method), method))));
        return calls;
    }

    private static java.util.Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        var own = method.getAnnotation(Path.class);
        return Stream.of(type.getAnnotation(Path.class).value(), own == null ? "" : own.value())
                .map(part -> part.replaceAll("^/|/$", "").replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}"))
                .filter(part -> !part.isEmpty())
                .reduce("", (before, part) -> before + "/" + part);
    }

    private static JsonNode document() {
        try (var files = Files.walk(ROOMS)) {
            var parts = new ArrayList<>(files.filter(file -> file.endsWith("openapi.json"))
                    .filter(file -> !file.startsWith(ROOMS.resolve("http")))
                    .sorted()
                    .toList());
            List<JsonNode> rooms = new ArrayList<>();
            for (var part : parts) {
                rooms.add(new ObjectMapper().readTree(part.toFile()));
            }
            return InterfaceDescription.merged(
                    new ObjectMapper()
                            .readTree(ROOMS.resolve("http/openapi.json").toFile()),
                    rooms);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
