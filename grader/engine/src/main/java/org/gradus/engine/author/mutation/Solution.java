package org.gradus.engine.author.mutation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.engine.assignment.Assignment;
import org.gradus.engine.assignment.NamedReference;
import org.gradus.engine.assignment.Part;
import org.gradus.engine.intake.SourceFile;

/**
 * A right answer to an assignment.
 *
 * @param name of its folder, relative to the assignment's
 * @param sources the texts by their names, relative to that folder
 * @param renamed classes that are handed in under another name, {@code DenseReference} as {@code Dense}
 */
record Solution(String name, SortedMap<String, String> sources, SortedMap<String, String> renamed) {

    private static final String CONTRACT = "org/gradus/layer/";

    Solution {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
        renamed = Collections.unmodifiableSortedMap(new TreeMap<>(renamed));
    }

    /** A sample; the contract in it is ours, and not changed. */
    static Solution ofSample(String name, List<SourceFile> files) {
        SortedMap<String, String> sources = new TreeMap<>();
        files.stream()
                .filter(file -> !file.path().contains(CONTRACT))
                .forEach(file -> sources.put(file.path(), file.text()));
        return new Solution(name, sources, new TreeMap<>());
    }

    /** The references of the course's own, handed in under the names of the parts. */
    static Solution ofReferences(Assignment assignment) {
        SortedMap<String, String> sources = new TreeMap<>();
        assignment.code().reference().forEach((file, text) -> sources.put(file.substring(file.indexOf('/') + 1), text));
        SortedMap<String, String> renamed = new TreeMap<>();
        for (Part part : assignment.parts()) {
            part.ownReference().map(NamedReference::name).ifPresent(name -> renamed.put(name, part.className()));
        }
        return new Solution("reference", sources, renamed);
    }

    /** What is handed in. */
    Map<String, String> submission() {
        Map<String, String> submission = new TreeMap<>();
        sources.forEach((file, text) -> submission.put(handedIn(file), handedIn(text)));
        return submission;
    }

    /** The same with another text in place of one source. */
    Map<String, String> submission(String file, String text) {
        Map<String, String> submission = submission();
        submission.put(handedIn(file), handedIn(text));
        return submission;
    }

    private String handedIn(String text) {
        String result = text;
        for (Map.Entry<String, String> one : renamed.entrySet()) {
            result = Pattern.compile("\\b" + Pattern.quote(one.getKey()) + "\\b")
                    .matcher(result)
                    .replaceAll(Matcher.quoteReplacement(one.getValue()));
        }
        return result;
    }
}
