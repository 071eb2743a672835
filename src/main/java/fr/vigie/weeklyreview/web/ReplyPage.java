package fr.vigie.weeklyreview.web;

import fr.vigie.french.FrenchDates;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.reply.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;

/** What a body that was asked sees behind its link: what is said of it, and where it answers. */
@Named
@RequestScoped
public class ReplyPage {

    @Inject
    Clock clock;

    @Inject
    Editions editions;

    private String body;
    private String claim;
    private Week week;
    private boolean published;
    private String answer;
    private Instant answeredAt;
    private boolean open;
    private String typed = "";
    private Fault fault;

    void show(Reply reply) {
        body = reply.body();
        claim = reply.claim();
        week = reply.week();
        published = editions.published(week).isPresent();
        answer = reply.answer();
        answeredAt = reply.answeredAt();
        open = reply.isOpen(clock.instant());
    }

    void typed(String words, Fault what) {
        typed = words == null ? "" : words;
        fault = what;
    }

    public String getBody() {
        return body;
    }

    public String getClaim() {
        return claim;
    }

    public Week getWeek() {
        return week;
    }

    /** « du lundi 5 au dimanche 11 avril 2021 ». */
    public String getDays() {
        return FrenchDates.run(week.monday(), week.sunday());
    }

    /** Whether its review is in public, so that an answer appears at once; else it appears with the review. */
    public boolean isPublished() {
        return published;
    }

    /** What it answered; null while it didn't. */
    public String getAnswer() {
        return answer;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    /** Whether the link still answers. */
    public boolean isOpen() {
        return open;
    }

    public String getTyped() {
        return typed;
    }

    /** What is wrong with what was typed, or null. */
    public Fault getFault() {
        return fault;
    }
}
