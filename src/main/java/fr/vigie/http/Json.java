package fr.vigie.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Week;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/**
 * How JSON is read and written everywhere: times as ISO 8601 with the offset they came with, weeks as {@code 2021-W14},
 * coded constants by their code. Reading is strict: an unknown or doubled field, or a number written as text, is a fault
 * that the caller hears of instead of a value that silently gets lost.
 */
@Provider
public class Json implements ContextResolver<ObjectMapper> {

    /** The one mapper; thread-safe, never reconfigured. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), ownValues())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(
                    DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                    DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** A value as JSON. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return MAPPER;
    }

    private static SimpleModule ownValues() {
        return new SimpleModule("vigie")
                .addSerializer(Week.class, ToStringSerializer.instance)
                .addSerializer(Coded.class, new ByCode(false))
                .addKeySerializer(Coded.class, new ByCode(true));
    }

    private static final class ByCode extends JsonSerializer<Coded> {

        private final boolean asKey;

        ByCode(boolean asKey) {
            this.asKey = asKey;
        }

        @Override
        public void serialize(Coded value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (asKey) {
                out.writeFieldName(value.code());
            } else {
                out.writeString(value.code());
            }
        }
    }
}
