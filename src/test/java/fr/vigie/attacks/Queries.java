package fr.vigie.attacks;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * Finds in Java sources what is put into a text of SQL, however: {@code +}, {@code formatted}, {@code String.format},
 * {@code concat}, {@code replace}, {@code append}, {@code join}. Literals and constants (in capitals) are not told.
 */
final class Queries {

    private static final Pattern SQL = Pattern.compile(
            "(?is)^\\s*\\(?\\s*(select|insert into|update|delete from|with|merge into|copy|lock|alter|drop|create|grant|truncate|set)\\s+\\S.*"
                    + "|.*\\b(where|from|values|order by|join|having|returning)\\b\\s.*");
    private static final Set<String> FILLING = Set.of(
            "formatted", "format", "concat", "replace", "replaceAll", "replaceFirst", "append", "join", "insert");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private Queries() {}

    /** Each expression that is put into a query, after the name of its file. */
    static Set<String> filledIn(Path sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        Set<String> found = new TreeSet<>();
        try (var files = Files.walk(sources);
                var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(all));
            for (CompilationUnitTree unit : task.parse()) {
                String name =
                        Path.of(unit.getSourceFile().toUri()).getFileName().toString();
                var named = new Named();
                named.scan(unit, null);
                new Filled(name, named.queries, found).scan(unit, null);
            }
        }
        return found;
    }

    private static boolean isQuery(Tree tree) {
        var literals = new TreeScanner<Boolean, Void>() {
            @Override
            public Boolean visitLiteral(LiteralTree literal, Void none) {
                return literal.getValue() instanceof String text
                        && SQL.matcher(text).matches();
            }

            @Override
            public Boolean reduce(Boolean one, Boolean other) {
                return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
            }
        };
        return Boolean.TRUE.equals(literals.scan(tree, null));
    }

    /** The names of a file's variables that begin as a query. */
    private static final class Named extends TreeScanner<Void, Void> {

        private final Set<String> queries = new HashSet<>();

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            boolean text = variable.getType() == null
                    || List.of("String", "StringBuilder")
                            .contains(variable.getType().toString());
            if (text && variable.getInitializer() != null && isQuery(variable.getInitializer())) {
                queries.add(variable.getName().toString());
            }
            return super.visitVariable(variable, none);
        }
    }

    private static final class Filled extends TreeScanner<Void, Void> {

        private final String file;
        private final Set<String> queries;
        private final Set<String> found;

        Filled(String file, Set<String> queries, Set<String> found) {
            this.file = file;
            this.queries = queries;
            this.found = found;
        }

        @Override
        public Void visitBinary(BinaryTree sum, Void none) {
            if (sum.getKind() == Tree.Kind.PLUS && isOrNamesQuery(sum)) {
                tell(sum);
            }
            return super.visitBinary(sum, none);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree more, Void none) {
            if (isOrNamesQuery(more.getVariable()) || isOrNamesQuery(more.getExpression())) {
                tell(more.getExpression());
            }
            return super.visitCompoundAssignment(more, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && FILLING.contains(method.getIdentifier().toString())
                    && (isOrNamesQuery(method.getExpression())
                            || call.getArguments().stream().anyMatch(this::isOrNamesQuery))) {
                call.getArguments().forEach(this::tell);
            }
            return super.visitMethodInvocation(call, none);
        }

        private boolean isOrNamesQuery(Tree tree) {
            return isQuery(tree) || names(tree);
        }

        /** Whether it is, or is called on, a variable that holds a query. */
        private boolean names(Tree tree) {
            if (tree instanceof IdentifierTree name) {
                return queries.contains(name.getName().toString());
            }
            if (tree instanceof BinaryTree sum) {
                return names(sum.getLeftOperand()) || names(sum.getRightOperand());
            }
            return tree instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree method
                    && names(method.getExpression());
        }

        private void tell(ExpressionTree part) {
            if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                tell(sum.getLeftOperand());
                tell(sum.getRightOperand());
            } else if (part instanceof ParenthesizedTree inner) {
                tell(inner.getExpression());
            } else if (!isConstant(part) && !isQuery(part)) {
                // a query within is told of where it is looked at itself
                found.add(file + ": " + part.toString().replaceAll("\\s+", " "));
            }
        }

        private static boolean isConstant(ExpressionTree part) {
            if (part instanceof IdentifierTree name) {
                return CONSTANT.matcher(name.getName()).matches();
            }
            return part instanceof LiteralTree
                    || part instanceof MemberSelectTree constant
                            && CONSTANT.matcher(constant.getIdentifier()).matches();
        }
    }
}
