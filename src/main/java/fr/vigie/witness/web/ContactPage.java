package fr.vigie.witness.web;

import fr.vigie.http.Form;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Contact;
import fr.vigie.witness.ContactReading;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * {@code /equipe/temoins}: find a testimony by its number, and read how to reach its witness. Only a POST shows it, so that
 * no link, no address and no page kept by a browser ever does.
 */
@Named
@RequestScoped
public class ContactPage {

    @Inject
    ContactReading reading;

    private String testimony;
    private Long number;
    private Contact contact;

    /** Reads it, and stays on the page. */
    public void show() {
        try {
            number = reading.look(testimony);
            contact = reading.read(number);
        } catch (Refused refused) {
            Form.show(refused, "contact");
        }
    }

    /** What was read; null before. */
    public Contact getContact() {
        return contact;
    }

    /** Of which testimony. */
    public Long getNumber() {
        return number;
    }

    public String getTestimony() {
        return testimony;
    }

    public void setTestimony(String testimony) {
        this.testimony = testimony;
    }
}
