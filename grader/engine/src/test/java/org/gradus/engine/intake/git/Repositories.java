package org.gradus.engine.intake.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.TreeFormatter;

/** A bare repository on this machine, written object by object: honest git would refuse much of it. */
public final class Repositories implements AutoCloseable {

    private final Path folder;
    private final FileRepository repository;
    private ObjectId last = ObjectId.zeroId();

    private Repositories(Path folder) throws IOException {
        this.folder = folder;
        QuietSystem.install();
        repository = new FileRepository(folder.toFile());
        repository.create(true);
        RefUpdate head = repository.updateRef(Constants.HEAD);
        head.link("refs/heads/main");
    }

    /** An empty one. */
    public static Repositories at(Path folder) throws IOException {
        return new Repositories(folder);
    }

    public Path folder() {
        return folder;
    }

    /** How a table names it. */
    public String address() {
        return folder.toUri().toString();
    }

    /** The entries of a tree, in any order and of any name. */
    public static final class Tree {

        private final Map<String, Entry> entries = new LinkedHashMap<>();

        private record Entry(FileMode mode, ObjectId id) {}
    }

    public ObjectId blob(byte[] content) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_BLOB, content);
            inserter.flush();
            return id;
        }
    }

    public ObjectId blob(String content) throws IOException {
        return blob(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A tree with one entry more than another one. */
    public static Tree tree(Object... namesModesAndIds) {
        Tree tree = new Tree();
        for (int i = 0; i < namesModesAndIds.length; i += 3) {
            tree.entries.put((String) namesModesAndIds[i], new Tree.Entry((FileMode) namesModesAndIds[i + 1], (ObjectId)
                    namesModesAndIds[i + 2]));
        }
        return tree;
    }

    public ObjectId insert(Tree tree) throws IOException {
        TreeFormatter formatter = new TreeFormatter();
        tree.entries.entrySet().stream()
                .sorted(Comparator.comparing(Repositories::sortable))
                .forEach(entry -> formatter.append(
                        entry.getKey().getBytes(StandardCharsets.UTF_8),
                        entry.getValue().mode(),
                        entry.getValue().id()));
        return insertTree(formatter.toByteArray());
    }

    /** A tree as its bytes say. */
    public ObjectId insertTree(byte[] tree) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(Constants.OBJ_TREE, tree);
            inserter.flush();
            return id;
        }
    }

    /** Git sorts a folder as if its name ended in a slash. */
    private static String sortable(Map.Entry<String, Tree.Entry> entry) {
        return entry.getKey() + (entry.getValue().mode().equals(FileMode.TREE) ? "/" : "");
    }

    /** Commits a tree on main, at a time that its author claims. */
    public ObjectId commit(ObjectId tree, String time) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        PersonIdent who = new PersonIdent("Ada", "ada@uni.example", Instant.parse(time), ZoneOffset.UTC);
        commit.setAuthor(who);
        commit.setCommitter(who);
        commit.setMessage("work");
        if (!last.equals(ObjectId.zeroId())) {
            commit.setParentId(last);
        }
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            last = inserter.insert(commit);
            inserter.flush();
        }
        RefUpdate update = repository.updateRef("refs/heads/main");
        update.setNewObjectId(last);
        update.setForceUpdate(true);
        update.update();
        return last;
    }

    /** Commits one plain file. */
    public ObjectId commitFile(String name, String content, String time) throws IOException {
        return commit(insert(tree(name, FileMode.REGULAR_FILE, blob(content))), time);
    }

    /** Writes a file of the repository itself: a hook, or its configuration. */
    public void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
        file.toFile().setExecutable(true);
    }

    @Override
    public void close() {
        repository.close();
    }
}
