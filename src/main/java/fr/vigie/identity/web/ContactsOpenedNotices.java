package fr.vigie.identity.web;

import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.notice.ContactsWatch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** On the desk of administrators and liaisons: which accounts were lately made to see how to reach witnesses, and by whom. */
@Named
@RequestScoped
public class ContactsOpenedNotices {

    @Inject
    ContactsWatch watch;

    @Inject
    CurrentStaff staff;

    @Inject
    Sentence sentence;

    /** A sentence each, the latest first; empty for everybody else. */
    public List<String> getTold() {
        return staff.may(Permission.SEE_DATA_PROTECTION)
                ? watch.told().stream()
                        .map(each -> sentence.of(
                                "identity.contacts." + each.how(), each.by(), each.login(), sentence.moment(each.at())))
                        .toList()
                : List.of();
    }
}
