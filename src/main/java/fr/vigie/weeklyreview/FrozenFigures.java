package fr.vigie.weeklyreview;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.vigie.figures.WeekFigures;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** A week's figures as an edition keeps them: in the shape of the HTTP interface. */
@ApplicationScoped
public class FrozenFigures {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), values())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    String json(WeekFigures figures) {
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("figures are plain records", e);
        }
    }

    private static SimpleModule values() {
        return new SimpleModule("figures")
                .addSerializer(Week.class, ToStringSerializer.instance)
                .addSerializer(Coded.class, new JsonSerializer<>() {
                    @Override
                    public void serialize(Coded value, JsonGenerator out, SerializerProvider provider)
                            throws IOException {
                        out.writeString(value.code());
                    }
                });
    }
}
