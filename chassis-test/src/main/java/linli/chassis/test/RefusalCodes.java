package linli.chassis.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every problem code that a service can answer with, read from its classes and the chassis': the
 * text that each {@code new Refusal…} takes first. Where a method or constructor builds the code
 * from what it was given, its callers are asked.
 */
final class RefusalCodes {

    private static final String REFUSAL = "linli/chassis/Refusal$";
    private static final String FIELD_ERROR = REFUSAL + "FieldError";
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    private static final Pattern NOUN = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

    private final SortedSet<String> found = new TreeSet<>();
    private final Set<Giver> givers = new HashSet<>();

    /**
     * A method whose callers say the code, or its beginning.
     *
     * @param suffix what it adds to what it is given
     */
    private record Giver(String owner, String method, String suffix) {}

    RefusalCodes(String servicePackage) {
        var classes = new ArrayList<ClassModel>();
        for (var room : List.of("linli.chassis", servicePackage)) {
            classes.addAll(classesIn(room));
        }
        // Two more ways to say a code: problems that are no refusals.
        givers.add(new Giver("linli/chassis/web/ProblemWriter", "write", ""));
        givers.add(new Giver("linli/chassis/web/Problems", "problem", ""));
        forEachMethod(classes, this::findRefusals);
        forEachMethod(classes, this::findGiven);
        forEachMethod(classes, this::findChosen);
    }

    SortedSet<String> all() {
        return found;
    }

    private void findRefusals(ClassModel owner, MethodModel method, List<CodeElement> code) {
        for (var at = 0; at < code.size(); at++) {
            if (code.get(at) instanceof NewObjectInstruction made
                    && isRefusal(made.className().asInternalName())) {
                findCode(owner, method, code.subList(at + 1, code.size()));
            }
        }
        if (name(owner).startsWith(REFUSAL)) {
            constants(code).filter(text -> CODE.matcher(text).matches()).forEach(found::add);
        }
    }

    /** What is wrong with one field has a code, but is no refusal. */
    private static boolean isRefusal(String type) {
        return type.startsWith(REFUSAL) && !type.equals(FIELD_ERROR);
    }

    private void findCode(ClassModel owner, MethodModel method, List<CodeElement> afterNew) {
        var given = plainName(method);
        for (var instruction : afterNew) {
            if (instruction instanceof FieldInstruction) {
                given = "<init>"; // It was given to the constructor and kept.
            }
            var text = text(instruction);
            if (text != null) {
                if (CODE.matcher(text).matches()) {
                    found.add(text);
                } else {
                    var suffix = text.startsWith("\u0001.") ? text.substring(1) : "";
                    givers.add(new Giver(name(owner), given, suffix));
                }
                return;
            }
        }
    }

    private void findGiven(ClassModel owner, MethodModel method, List<CodeElement> code) {
        for (var giver : List.copyOf(givers)) {
            var shape = giver.suffix().isEmpty() ? CODE : NOUN;
            @Nullable String last = null;
            for (var instruction : code) {
                var text = text(instruction);
                if (text != null && shape.matcher(text).matches()) {
                    last = text;
                }
                if (instruction instanceof InvokeInstruction call
                        && call.owner().asInternalName().equals(giver.owner())
                        && call.name().equalsString(giver.method())
                        && last != null) {
                    found.add(last + giver.suffix());
                }
            }
        }
    }

    /** Spring's own problems get their codes in a switch. */
    private void findChosen(ClassModel owner, MethodModel method, List<CodeElement> code) {
        if (name(owner).equals("linli/chassis/web/Problems")) {
            constants(code).filter(text -> CODE.matcher(text).matches()).forEach(found::add);
        }
    }

    private static java.util.stream.Stream<String> constants(List<CodeElement> code) {
        return code.stream()
                .mapMulti((instruction, out) -> {
                    var text = text(instruction);
                    if (text != null) {
                        out.accept(text);
                    }
                });
    }

    /** A string constant, or the recipe of a concatenation. */
    private static @Nullable String text(CodeElement instruction) {
        return switch (instruction) {
            case ConstantInstruction.LoadConstantInstruction constant
                    when constant.constantValue() instanceof String text ->
                    text;
            case InvokeDynamicInstruction concatenation
                    when concatenation.name().equalsString("makeConcatWithConstants") ->
                    (String) concatenation.bootstrapArgs().getFirst();
            default -> null;
        };
    }

    private static String plainName(MethodModel method) {
        var name = method.methodName().stringValue();
        var lambda = LAMBDA.matcher(name);
        return lambda.matches() ? lambda.group(1) : name;
    }

    private static String name(ClassModel type) {
        return type.thisClass().asInternalName();
    }

    private interface Visit {
        void method(ClassModel owner, MethodModel method, List<CodeElement> code);
    }

    private static void forEachMethod(List<ClassModel> classes, Visit visit) {
        for (var type : classes) {
            for (var method : type.methods()) {
                method.code().ifPresent(code -> visit.method(type, method, code.elementList()));
            }
        }
    }

    private static List<ClassModel> classesIn(String room) {
        try {
            var pattern = "classpath*:%s/**/*.class".formatted(room.replace('.', '/'));
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(resource -> {
                        try {
                            return ClassFile.of().parse(resource.getContentAsByteArray());
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    })
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
