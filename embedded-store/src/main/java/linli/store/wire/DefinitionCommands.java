package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import linli.store.data.Catalogue;
import linli.store.data.Collection;
import linli.store.data.Index;
import linli.store.data.IndexBuilds;
import linli.store.data.Storage;
import linli.store.engine.Documents;
import linli.store.engine.Matcher;
import linli.store.engine.StoreError;
import org.jspecify.annotations.Nullable;

/** Commands about databases, collections and indexes. */
final class DefinitionCommands {

    private static final Document ID_INDEX =
            new Document("v", 2).append("key", new Document("_id", 1)).append("name", "_id_");

    private final Catalogue catalogue;
    private final Cursors cursors;
    private final Storage storage;
    private final IndexBuilds builds;

    DefinitionCommands(Commands commands, Catalogue catalogue, Cursors cursors, Storage storage) {
        this.catalogue = catalogue;
        this.cursors = cursors;
        this.storage = storage;
        this.builds = new IndexBuilds(catalogue);
        commands.write("create", Set.of("autoIndexId"), this::create);
        commands.write("drop", Set.of(), this::drop);
        commands.write("dropDatabase", Set.of(), this::dropDatabase);
        commands.write("renameCollection", Set.of("to", "dropTarget"), this::rename);
        commands.write("createIndexes", Set.of("indexes", "commitQuorum"), this::createIndexes);
        commands.write("dropIndexes", Set.of("index"), this::dropIndexes);
        commands.read("listIndexes", Set.of("cursor"), this::listIndexes);
        commands.read(
                "listCollections",
                Set.of("filter", "nameOnly", "cursor", "authorizedCollections"),
                this::listCollections);
        commands.read(
                "listDatabases",
                Set.of("filter", "nameOnly", "authorizedDatabases"),
                this::listDatabases);
        commands.read("collStats", Set.of("scale"), this::collectionStatistics);
        commands.read("dbStats", Set.of("scale", "freeStorage"), this::databaseStatistics);
    }

    private Document create(Command command) {
        storage.requireRoom();
        catalogue.create(command.database(), command.collection());
        return new Document();
    }

    private Document drop(Command command) {
        var collection = existing(command);
        catalogue.drop(collection);
        return new Document("ns", collection.namespace())
                .append("nIndexesWas", collection.indexes().size() + 1);
    }

    private Document dropDatabase(Command command) {
        catalogue.collections(command.database()).forEach(catalogue::drop);
        return new Document("dropped", command.database());
    }

    private Document rename(Command command) {
        var from = namespace(command.get(command.name()));
        var to = namespace(command.get("to"));
        var collection = catalogue.find(from[0], from[1]);
        if (collection == null) {
            throw new StoreError(
                    26,
                    "NamespaceNotFound",
                    "Source collection %s.%s does not exist".formatted(from[0], from[1]));
        }
        var target = catalogue.find(to[0], to[1]);
        if (target != null) {
            if (!command.isTrue("dropTarget")) {
                throw new StoreError(48, "NamespaceExists", "target namespace exists");
            }
            catalogue.drop(target);
        }
        catalogue.rename(collection, to[0], to[1]);
        return new Document();
    }

    private static String[] namespace(@Nullable Object name) {
        var parts = String.valueOf(name).split("\\.", 2);
        if (parts.length != 2) {
            throw new StoreError(73, "InvalidNamespace", "Invalid namespace: " + name);
        }
        return parts;
    }

    private Document createIndexes(Command command) {
        var collection = catalogue.findOrCreate(command.database(), command.collection());
        var before = collection.indexes().size() + 1;
        for (var asked : Documents.listOf(command.get("indexes"))) {
            var declaration = declaration(asked);
            if (!Documents.documentOf(declaration.get("key")).equals(new Document("_id", 1))) {
                builds.build(collection, declaration);
            }
        }
        return new Document("numIndexesBefore", before)
                .append("numIndexesAfter", collection.indexes().size() + 1)
                .append("createdCollectionAutomatically", false);
    }

    private static Document declaration(Document asked) {
        var declaration = new Document("v", 2);
        asked.forEach((option, value) -> {
            var said = !Boolean.FALSE.equals(value) && value != null;
            if (said && !option.equals("ns") && !option.equals("background")) {
                declaration.put(option, value);
            }
        });
        declaration.put("v", 2);
        if (!(declaration.get("name") instanceof String)) {
            throw StoreError.failedToParse(
                    "The 'name' field is a required property of an index specification");
        }
        return declaration;
    }

    private Document dropIndexes(Command command) {
        var collection = existing(command);
        var before = collection.indexes().size() + 1;
        for (var index : asked(collection, command.get("index"))) {
            catalogue.dropIndex(collection, index);
        }
        return new Document("nIndexesWas", before);
    }

    private static List<Index> asked(Collection collection, @Nullable Object which) {
        if ("*".equals(which)) {
            return List.copyOf(collection.indexes());
        }
        if (which instanceof List<?> names) {
            return names.stream().flatMap(name -> asked(collection, name).stream()).toList();
        }
        if ("_id_".equals(which) || new Document("_id", 1).equals(which)) {
            throw StoreError.invalidOptions("cannot drop _id index");
        }
        var found =
                collection.indexes().stream()
                        .filter(index ->
                                index.name().equals(which) || index.keyPattern().equals(which))
                        .toList();
        if (found.isEmpty()) {
            throw new StoreError(27, "IndexNotFound", "index not found with name [" + which + "]");
        }
        return found;
    }

    private Document listIndexes(Command command) {
        var collection = existing(command);
        var indexes = new ArrayList<Document>();
        indexes.add(ID_INDEX);
        collection.indexes().forEach(index -> indexes.add(index.declaration()));
        return cursors.all(collection.namespace(), indexes);
    }

    private Document listCollections(Command command) {
        var filter = new Matcher(command.document("filter"));
        var found = new ArrayList<Document>();
        for (var collection : catalogue.collections(command.database())) {
            var description =
                    new Document("name", collection.name())
                            .append("type", "collection")
                            .append("options", new Document())
                            .append(
                                    "info",
                                    new Document("readOnly", false)
                                            .append("uuid", collection.uuid()))
                            .append("idIndex", ID_INDEX);
            if (filter.matches(description)) {
                found.add(description);
            }
        }
        return cursors.all(command.database() + ".$cmd.listCollections", found);
    }

    private Document listDatabases(Command command) {
        var filter = new Matcher(command.document("filter"));
        var found = new ArrayList<Document>();
        for (var name : catalogue.databases()) {
            var description =
                    new Document("name", name).append("sizeOnDisk", 0L).append("empty", false);
            if (filter.matches(description)) {
                found.add(description);
            }
        }
        return new Document("databases", found).append("totalSize", storage.size());
    }

    private Document collectionStatistics(Command command) {
        var collection = catalogue.find(command.database(), command.collection());
        return new Document("ns", command.namespace())
                .append("count", collection == null ? 0L : collection.count())
                .append("nindexes", collection == null ? 0 : collection.indexes().size() + 1)
                .append("capped", false);
    }

    private Document databaseStatistics(Command command) {
        var collections = catalogue.collections(command.database());
        return new Document("db", command.database())
                .append("collections", collections.size())
                .append("objects", collections.stream().mapToLong(Collection::count).sum())
                .append("indexes", collections.stream().mapToInt(c -> c.indexes().size() + 1).sum())
                .append("storageSize", storage.size())
                .append("fsUsedSize", storage.diskUsed())
                .append("fsTotalSize", storage.diskSize());
    }

    private Collection existing(Command command) {
        var collection = catalogue.find(command.database(), command.collection());
        if (collection == null) {
            throw new StoreError(26, "NamespaceNotFound", "ns not found " + command.namespace());
        }
        return collection;
    }
}
