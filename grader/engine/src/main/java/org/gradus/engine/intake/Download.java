package org.gradus.engine.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.engine.file.Patience;

/** What a service lets download of a whole class, a zip or the folder that it was unpacked into: only listed, not read. Immutable. */
public final class Download {

    private final Path path;
    private final List<Item> items;
    private final boolean isZip;

    private Download(Path path, List<Item> items, boolean isZip) {
        this.path = path;
        this.items = List.copyOf(items);
        this.isZip = isZip;
    }

    /**
     * Lists what lies at the top of a download. The path itself may be a link, since the user named it.
     *
     * @throws IntakeException if there is neither a folder nor a zip, or it cannot be read or used
     */
    public static Download at(Path path) {
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        if (!Files.exists(path)) {
            throw new IntakeException("there is no folder " + path + ": check the path");
        }
        if (!Files.isRegularFile(path) || !Names.isZip(Names.of(path))) {
            throw new IntakeException(
                    path + " is not a folder and not a .zip: give the folder that holds one folder or one"
                            + " .zip per student, or what your course's system lets download");
        }
        return ofZip(path);
    }

    private static Download ofFolder(Path folder) {
        List<Item> items = new ArrayList<>();
        for (Path child : SubmissionFolder.children(folder)) {
            SubmissionFolder.attributes(child).ifPresent(found -> items.add(new DiskItem(child, found)));
        }
        return new Download(folder, items, false);
    }

    private static Download ofZip(Path path) {
        try {
            ClassZip zip = new ClassZip(path.toRealPath());
            ZipDirectory directory = ZipDirectory.read(zip, Bounds.CLASS_ENTRIES, Bounds.CLASS_DIRECTORY_BYTES);
            directory.requireApart();
            List<Shelved> shelved = directory.members().stream()
                    .map(Shelved::of)
                    .filter(each -> !each.isNoise())
                    .toList();
            return new Download(path, items(zip, 0, shelved), true);
        } catch (RefusedException e) {
            throw new IntakeException(path + " cannot be used: " + e.reason());
        } catch (IOException e) {
            throw new IntakeException("cannot read " + path + " (" + e + "): check its permissions", e);
        }
    }

    /** @throws RefusedException if an entry is dangerous, and its name does not say whose it is */
    private static List<Item> items(ClassZip zip, int depth, List<Shelved> shelved) throws RefusedException {
        Map<String, List<Shelved>> byName = new LinkedHashMap<>();
        for (Shelved each : shelved) {
            List<String> names = each.path().names();
            boolean isNamed = names.size() > depth && !Names.isNoise(names.get(depth));
            if (isNamed) {
                byName.computeIfAbsent(names.get(depth), name -> new ArrayList<>())
                        .add(each);
            } else if (each.danger().isPresent()) {
                throw each.danger().get();
            }
        }
        List<Item> items = new ArrayList<>();
        byName.keySet().stream()
                .sorted(Names.ORDER)
                .forEach(name -> items.add(new ZipItem(name, zip, depth, byName.getOrDefault(name, List.of()))));
        return items;
    }

    /** Sorted by name in code point order; what is hidden is not even listed. */
    public List<Item> items() {
        return items;
    }

    /** Whether it is a zip. */
    public boolean isZip() {
        return isZip;
    }

    /** What is in the one folder that there is, if there is nothing else: many tools put one around. */
    public Optional<Download> unwrapped() {
        if (items.size() != 1 || items.get(0).kind() != Item.Kind.FOLDER) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    items.get(0) instanceof ZipItem folder
                            ? new Download(path, items(folder.zip(), 1, folder.shelved()), true)
                            : ofFolder(((DiskItem) items.get(0)).path()));
        } catch (RefusedException | IntakeException e) {
            // Then it is somebody's submission, and what is wrong with it is found when that is read.
            return Optional.empty();
        }
    }

    /**
     * Reads what the service itself has put beside the submissions.
     *
     * @return empty if there is no such file, or none that can be read whole
     */
    public Optional<byte[]> read(String file, int mostBytes) {
        return items.stream()
                .filter(item -> item.kind() == Item.Kind.FILE && item.name().equals(file))
                .findFirst()
                .flatMap(item -> read(item, mostBytes));
    }

    private static Optional<byte[]> read(Item item, int mostBytes) {
        try (Tree tree = item.open(Patience.USUAL)) {
            if (tree.entries().get(0) instanceof Entry.Document document) {
                byte[] bytes = document.content().read(mostBytes);
                tree.requireUnchanged();
                return Optional.of(bytes);
            }
            return Optional.empty();
        } catch (IOException | RefusedException e) {
            return Optional.empty();
        }
    }
}
