package org.gradus.engine.intake.git;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Tokens for hosts: each goes to its own host, over https, and to no other that an address or a redirection names. */
final class HostTokens extends CredentialsProvider {

    /** GitHub and GitLab look at the token alone. */
    private static final String ANY_USER = "oauth2";

    private final Map<String, String> byHost;

    HostTokens(Map<String, String> byHost) {
        this.byHost = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.byHost.putAll(byHost);
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.Username || item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        String token = uri.getHost() == null ? null : byHost.get(uri.getHost());
        if (token == null || !"https".equalsIgnoreCase(uri.getScheme()) || !supports(items)) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username user) {
                user.setValue(ANY_USER);
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(token.toCharArray());
            }
        }
        return true;
    }
}
