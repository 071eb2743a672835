package fr.vigie.statement.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.Sentence;
import fr.vigie.shared.ParisTime;
import fr.vigie.statement.rebuttal.Contradiction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the form of an answer calls the testimonies, reports and incidents that it offers. */
@Named
@RequestScoped
public class PieceWords {

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Sentence sentence;

    /** « T11 – monlycée.net, Créteil, lenteurs ». @param day that of the statement, on which the tool is named */
    public String described(Contradiction.Piece piece, LocalDate day) {
        String tool = platforms
                .nearest(piece.platformCode(), day)
                .map(PlatformAsOf::name)
                .orElse(piece.platformCode());
        String place = territories
                .academy(piece.place())
                .map(Academy::name)
                .or(() -> territories.region(piece.place()).map(Region::name))
                .orElse(sentence.of("statement.page.everywhere"));
        return piece.label() + " – " + String.join(", ", tool, place, what(piece));
    }

    private String what(Contradiction.Piece piece) {
        if (piece.evidence().incidentId() != null) {
            String[] ends = piece.what().split("/", -1);
            return ends[1].isEmpty()
                    ? sentence.of("statement.piece.incident.open", moment(ends[0]))
                    : sentence.of("statement.piece.incident", moment(ends[0]), moment(ends[1]));
        }
        return piece.evidence().testimonyId() == null
                ? sentence.of("report.state." + piece.what())
                : vocabulary.symptom(piece.what()).map(Term::label).orElse(piece.what());
    }

    private String moment(String written) {
        return sentence.moment(
                LocalDateTime.parse(written).atZone(ParisTime.ZONE).toInstant());
    }
}
