package org.gradus.engine.intake.git;

import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;

/** Where a repository is. */
record GitAddress(URIish uri, GitProtocol protocol) {

    /** What could be an option of {@code ssh}, or several words of a shell, is no name of a host or a user. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    /**
     * Reads an address as git takes it.
     *
     * @throws CloneException if it is none, or none that is allowed
     */
    static GitAddress of(String text, Set<GitProtocol> allowed) throws CloneException {
        try {
            URIish uri = new URIish(text.strip());
            GitProtocol protocol = protocol(uri);
            if (!allowed.contains(protocol)) {
                throw new CloneException("the address is one of " + protocol
                        + ", which was not asked for: --protocol names what may be used");
            }
            if (protocol != GitProtocol.FILE) {
                requireName(uri.getHost(), "host");
            }
            if (protocol == GitProtocol.SSH && uri.getUser() != null) {
                requireName(uri.getUser(), "user");
            }
            return new GitAddress(uri, protocol);
        } catch (URISyntaxException e) {
            throw new CloneException("this is no address of a git repository", e);
        }
    }

    private static GitProtocol protocol(URIish uri) throws CloneException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "https" -> GitProtocol.HTTPS;
            case "ssh", "git+ssh", "ssh+git" -> GitProtocol.SSH;
            case "file" -> GitProtocol.FILE;
            case "" -> uri.getHost() == null ? GitProtocol.FILE : GitProtocol.SSH;
            default -> throw new CloneException("addresses of " + scheme + " are not used: give one of https");
        };
    }

    private static void requireName(String name, String what) throws CloneException {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new CloneException("the address has no usable name of a " + what);
        }
    }

    /** For people; without a password that somebody wrote into it. */
    @Override
    public String toString() {
        return uri.setPass(null).toString();
    }
}
