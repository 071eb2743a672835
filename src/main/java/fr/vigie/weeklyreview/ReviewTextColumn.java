package fr.vigie.weeklyreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A review's text as JSON, in the database and under an edition's digest: the same text is always the same bytes. */
@Converter
public class ReviewTextColumn implements AttributeConverter<ReviewText, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Override
    public String convertToDatabaseColumn(ReviewText text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a review's text is plain records", e);
        }
    }

    @Override
    public ReviewText convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, ReviewText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored was written by this class", e);
        }
    }
}
