package fr.vigie.question;

/** What the public reads of questions may have changed; observed once the change is committed. */
public record QuestionsChanged() {}
