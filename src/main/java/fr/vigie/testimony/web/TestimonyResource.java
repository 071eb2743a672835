package fr.vigie.testimony.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.http.Json;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Draft;
import fr.vigie.testimony.Intake;
import fr.vigie.testimony.IntakeUnavailable;
import fr.vigie.testimony.KeyReused;
import fr.vigie.testimony.Receipt;
import fr.vigie.testimony.SubmissionRules;
import fr.vigie.testimony.gate.FormKeys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** {@code POST /api/v1/testimonies}: a testimony sent by a program, without an account. */
@Path("testimonies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TestimonyResource {

    private static final int LONGEST_BODY = 64 * 1024;

    private static final Set<String> FIELDS = Set.of(
            "observedAt",
            "timePrecision",
            "platform",
            "academy",
            "department",
            "school",
            "schoolKind",
            "role",
            "symptom",
            "feature",
            "severity",
            "pupilsConcerned",
            "pupilsBlocked",
            "sessionLost",
            "workaround",
            "text",
            "consent");

    @Inject
    SubmissionRules rules;

    @Inject
    Intake intake;

    @Inject
    Doorway doorway;

    @Inject
    FormKeys keys;

    /**
     * Takes a testimony in.
     *
     * @param key the header {@code Idempotency-Key}, a UUID; the same key with the same body gives the same receipt and
     *     stores nothing new; without one, every call is a new testimony
     * @param sent a JSON object with the contract's fields
     * @return 201 with the receipt number; 400 for what isn't JSON, 409 for a key used with another body, 413 over 64 KiB,
     *     422 with every bad field, 429 for too many from one address, 503 when it could not be stored
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(
            @HeaderParam("Idempotency-Key") String key, @Context HttpServletRequest request, InputStream sent)
            throws IOException {
        doorway.tried(request);
        byte[] body = sent.readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            return Response.status(413).build();
        }
        Draft draft = draft(body);
        UUID formKey = key(key);
        try {
            return created(intake.submit(doorway.pass(request, rules.read(draft, formKey, "api"))));
        } catch (Refused refused) {
            return created(intake.acknowledged(formKey, draft).orElseThrow(() -> refused));
        } catch (KeyReused reused) {
            throw Conflict.because("Idempotency-Key", "testimony.keyReused");
        } catch (TooFast tooFast) {
            throw new WebApplicationException(Response.status(TooFast.STATUS)
                    .header(HttpHeaders.RETRY_AFTER, tooFast.retryAfter())
                    .build());
        } catch (IntakeUnavailable unavailable) {
            throw new ServiceUnavailableException(30L);
        }
    }

    private static Response created(Receipt receipt) {
        return Response.status(201)
                .entity(Map.of("receipt", receipt.number().grouped()))
                .build();
    }

    private UUID key(String given) {
        if (given == null || given.isBlank()) {
            return UUID.randomUUID();
        }
        if (!given.strip().matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
            throw Refused.because("Idempotency-Key", "testimony.key.malformed");
        }
        return keys.ofProgram(UUID.fromString(given.strip()));
    }

    private static Draft draft(byte[] body) throws IOException {
        JsonNode json = Json.MAPPER.readTree(body);
        if (json == null || !json.isObject()) {
            throw new NotAnObject();
        }
        Map<String, String> values = new HashMap<>();
        Faults faults = new Faults();
        json.properties().forEach(entry -> {
            if (entry.getKey().equals("contact") && entry.getValue().isObject()) {
                entry.getValue().properties().forEach(c -> take("contact." + c.getKey(), c.getValue(), values, faults));
            } else {
                take(entry.getKey(), entry.getValue(), values, faults);
            }
        });
        faults.refuseIfAny();
        return new Draft(values);
    }

    private static void take(String field, JsonNode value, Map<String, String> values, Faults faults) {
        if (!FIELDS.contains(field) && !field.equals("contact.name") && !field.equals("contact.email")) {
            if (!(field.equals("contact") && value.isNull())) {
                faults.add(field, "http.json.unknown", field);
            }
        } else if (value.isContainerNode()) {
            faults.add(field, "http.json.value", field);
        } else if (!value.isNull()) {
            values.put(field, value.asText());
        }
    }

    /** JSON, but not an object. */
    private static final class NotAnObject extends JsonProcessingException {

        private static final long serialVersionUID = 1L;

        NotAnObject() {
            super("not an object");
        }
    }
}
