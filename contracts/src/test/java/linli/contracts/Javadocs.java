package linli.contracts;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * What the sources say about records, their components and the constants of enums. Javadoc is gone
 * at run time, and a second place to describe a field would soon say something else.
 */
final class Javadocs {

    private final Map<String, String> sentences = new HashMap<>();

    static Javadocs of(Path sources) {
        var docs = new Javadocs();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(sources)) {
            var java = paths.filter(path -> path.toString().endsWith(".java")).toList();
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(java));
            var reader = docs.new Reader(DocTrees.instance(task));
            for (var unit : task.parse()) {
                reader.scan(new TreePath(unit), unit.getPackageName().toString());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return docs;
    }

    /** Empty when the name says it all. */
    String of(Class<?> type) {
        return sentences.getOrDefault(type.getCanonicalName(), "");
    }

    /**
     * @param member a record's component or an enum's constant
     */
    String of(Class<?> type, String member) {
        return sentences.getOrDefault(type.getCanonicalName() + "#" + member, "");
    }

    /** Walks through the types, with the name of what surrounds them. */
    private final class Reader extends TreePathScanner<Void, String> {

        private final DocTrees trees;

        Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, String surrounding) {
            var name = surrounding + "." + type.getSimpleName();
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                sentences.put(name, text(comment.getFullBody()));
                comment.getBlockTags().forEach(tag -> component(name, tag));
            }
            return super.visitClass(type, name);
        }

        @Override
        public Void visitVariable(VariableTree member, String type) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                sentences.put(type + "#" + member.getName(), text(comment.getFullBody()));
            }
            return super.visitVariable(member, type);
        }

        private void component(String type, DocTree tag) {
            if (tag instanceof ParamTree component) {
                sentences.put(type + "#" + component.getName(), text(component.getDescription()));
            }
        }

        private String text(List<? extends DocTree> parts) {
            return parts.stream()
                    .map(this::text)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private String text(DocTree part) {
            return switch (part) {
                case TextTree text -> text.getBody();
                case LiteralTree literal -> "`" + literal.getBody().getBody().strip() + "`";
                case LinkTree link -> "`" + link.getReference().getSignature() + "`";
                default -> part.toString();
            };
        }
    }
}
