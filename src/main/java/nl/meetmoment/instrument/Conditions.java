package nl.meetmoment.instrument;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelOptionalLibrary;
import dev.cel.runtime.CelEvaluationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles the conditions of one study against the items and facts that it declares. Not for several threads at once. */
public final class Conditions {

    /** No function that can fail, so that a condition always means yes or no. */
    private static final Set<String> FUNCTIONS = Set.of(
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "_&&_",
            "_||_",
            "!_",
            "@in",
            "_?_:_",
            "orValue",
            "hasValue",
            "size");

    private final Map<String, Variable> variables;
    private final Cel cel;
    private final Map<String, Optional<Condition>> compiled = new HashMap<>();

    public Conditions(Map<String, Variable> variables) {
        this.variables = Map.copyOf(variables);
        CelBuilder builder = CelFactory.standardCelBuilder()
                .addCompilerLibraries(CelOptionalLibrary.INSTANCE)
                .addRuntimeLibraries(CelOptionalLibrary.INSTANCE);
        variables.forEach((name, variable) -> builder.addVar(name, variable.type()));
        this.cel = builder.setResultType(SimpleType.BOOL).build();
    }

    /** The condition under this name, if there is one and it is right; what is wrong with it becomes a finding. */
    public @Nullable Condition of(Node owner, String name) {
        return owner.has(name) ? of(owner, owner.string(name), name) : null;
    }

    /** The condition that follows from what the owner says under this name. */
    public @Nullable Condition of(Node owner, String source, String name) {
        Optional<Condition> known = compiled.get(source);
        if (known != null && known.isPresent()) {
            return known.get();
        }
        Optional<Condition> fresh = compile(source, owner.child(name));
        compiled.put(source, fresh);
        return fresh.orElse(null);
    }

    private Optional<Condition> compile(String source, Node place) {
        CelValidationResult result = cel.compile(source);
        if (result.hasError()) {
            String reasons =
                    result.getErrors().stream().map(CelIssue::getMessage).collect(Collectors.joining("; "));
            place.finding("condition", "The condition cannot be understood: " + reasons + ".");
            return Optional.empty();
        }
        Condition condition = program(source, result);
        List<String[]> faults = Stream.concat(foreignFunctions(condition), unknownCodes(condition))
                .toList();
        faults.forEach(fault -> place.finding(fault[0], fault[1]));
        return faults.isEmpty() ? Optional.of(condition) : Optional.empty();
    }

    private Condition program(String source, CelValidationResult result) {
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            return new Condition(source, CelNavigableAst.fromAst(tree), cel.createProgram(tree));
        } catch (dev.cel.common.CelValidationException | CelEvaluationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<String[]> foreignFunctions(Condition condition) {
        return condition
                .nodes(Kind.CALL)
                .map(node -> node.expr().call().function())
                .filter(function -> !FUNCTIONS.contains(function))
                .distinct()
                .map(function -> new String[] {
                    "condition-function",
                    "Conditions compare, combine and count only; '" + function + "' is not among them."
                });
    }

    private Stream<String[]> unknownCodes(Condition condition) {
        return condition.nodes(Kind.CALL).map(node -> node.expr().call()).flatMap(this::unknownCodes);
    }

    private Stream<String[]> unknownCodes(CelExpr.CelCall call) {
        if (!Set.of("_==_", "_!=_", "@in").contains(call.function())) {
            return Stream.empty();
        }
        CelExpr left = call.args().get(0);
        CelExpr right = call.args().get(1);
        return Stream.concat(unknownCodes(left, right), unknownCodes(right, left));
    }

    private Stream<String[]> unknownCodes(CelExpr named, CelExpr compared) {
        Variable variable = variables.get(named.identOrDefault().name());
        if (variable == null || variable.codes().isEmpty()) {
            return Stream.empty();
        }
        return constants(compared)
                .filter(code -> !variable.codes().contains(code))
                .map(code -> new String[] {
                    "condition-code",
                    "'" + named.ident().name() + "' is never '" + code + "': it is one of "
                            + String.join(", ", variable.codes()) + "."
                });
    }

    private static Stream<String> constants(CelExpr expression) {
        if (expression.getKind() == Kind.LIST) {
            return expression.list().elements().stream().flatMap(Conditions::constants);
        }
        boolean isCode = expression.getKind() == Kind.CONSTANT
                && expression.constant().getKind() == dev.cel.common.ast.CelConstant.Kind.STRING_VALUE;
        return isCode ? Stream.of(expression.constant().stringValue()) : Stream.empty();
    }

    /** Whether some answers and facts make all of these true; true also when there are too many to try. */
    public boolean canHold(List<Condition> all) {
        return new Possibility(variables, all).exists();
    }
}
