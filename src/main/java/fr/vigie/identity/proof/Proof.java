package fr.vigie.identity.proof;

import fr.vigie.identity.password.Whence;
import java.time.Instant;

/**
 * What somebody who is signed in gives to prove again who they are.
 *
 * @param password theirs, or null; whoever comes in by the provider has none
 * @param provenAt when the provider asked them last who they are, or null; it stands for the password of such an account
 * @param code of their second factor, or null
 * @param whence where they are, for the delay after failures
 */
public record Proof(String password, Instant provenAt, String code, Whence whence) {}
