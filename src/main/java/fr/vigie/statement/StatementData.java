package fr.vigie.statement;

import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What office holders said in public, and what others answered them: public persons in their public role. */
@ApplicationScoped
class StatementData implements HoldsPersonalData {

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.ordinary(
                        "statement",
                        "said",
                        null,
                        "statement.*",
                        "statement_version.*",
                        "rebuttal.*",
                        "rebuttal_evidence.outside",
                        "capture.*",
                        "archived_page.url")
                .readBy("SEE_STATEMENTS"));
    }
}
