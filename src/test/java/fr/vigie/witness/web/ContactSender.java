package fr.vigie.witness.web;

import fr.vigie.server.Caller;
import fr.vigie.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A witness who says how to be reached. */
public final class ContactSender {

    private ContactSender() {}

    /** Sends a testimony of 2018 with this name and the address that {@link #addressOf} makes of it. */
    public static Caller.Answer send(String name) {
        try {
            return new Caller.Answer(HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(TestServer.address() + "api/v1/testimonies"))
                                    .header("Content-Type", "application/json")
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .POST(BodyPublishers.ofString("""
                                            {"observedAt":"2018-05-07T08:33:00+02:00","platform":"NAT-MCM","academy":"24",
                                             "symptom":"acces_impossible","contact":{"name":"%s","email":"%s"}}
                                            """.formatted(name, addressOf(name))))
                                    .build(),
                            BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The e-mail address of a witness of this name. */
    public static String addressOf(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@vigie.example";
    }

    /** The number of the testimony that a contact was left with last. */
    public static long latestWithContact() {
        try (var connection = DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "postgres");
                var select = connection.createStatement();
                var rows = select.executeQuery("select max(testimony_id) from testimony_contact")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
