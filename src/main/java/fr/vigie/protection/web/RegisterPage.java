package fr.vigie.protection.web;

import fr.vigie.http.Sentence;
import fr.vigie.protection.Register;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /equipe/donnees/registre}: the register of processing and the impact assessment. */
@Named
@RequestScoped
public class RegisterPage {

    @Inject
    Register register;

    @Inject
    Sentence sentence;

    /** The whole text, escaped by {@link Register#html}. */
    public String getBodyHtml() {
        return register.html(Messages.in(sentence.getLocale()));
    }
}
