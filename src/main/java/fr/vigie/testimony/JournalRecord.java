package fr.vigie.testimony;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.vigie.crypto.Envelope;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An arrival as the journal holds it: the version of the key (4 bytes), then what that key sealed. */
final class JournalRecord {

    private static final String PLACE = "journal";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JournalRecord() {}

    /** Seals an arrival under the key in use. */
    static byte[] sealed(Arrival arrival, Secrets secrets) {
        try {
            Envelope.Sealed sealed = secrets.journal().seal(JSON.writeValueAsString(arrival), PLACE);
            return ByteBuffer.allocate(Integer.BYTES + sealed.bytes().length)
                    .putInt(sealed.keyVersion())
                    .put(sealed.bytes())
                    .array();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a submission cannot be written down");
        }
    }

    /** Opens a record. @throws RuntimeException or IOException when it does not open, or says nothing legible */
    static Arrival unsealed(byte[] record, Secrets secrets) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(record);
        int version = bytes.getInt();
        byte[] sealed = new byte[bytes.remaining()];
        bytes.get(sealed);
        return JSON.readValue(secrets.journal().open(sealed, version, PLACE), Arrival.class);
    }

    /** The version of the key that sealed a record; 0 when it is too short to tell. */
    static int keyVersion(byte[] record) {
        return record.length < Integer.BYTES ? 0 : ByteBuffer.wrap(record).getInt();
    }
}
