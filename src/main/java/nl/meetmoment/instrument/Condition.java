package nl.meetmoment.instrument;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A CEL expression of type bool, compiled; without side effects, safe to share. Equal sources share one condition. */
public final class Condition {

    /** Gives a variable its value: a String, Long, List of String or Optional of Long, as declared. */
    public interface Scope {
        Object value(String variable);
    }

    /** The same where not every variable is known. */
    public interface Knowledge {
        Optional<Object> value(String variable);
    }

    private final String source;
    private final CelNavigableAst tree;
    private final CelRuntime.Program program;
    private final Set<String> variables;

    Condition(String source, CelNavigableAst tree, CelRuntime.Program program) {
        this.source = source;
        this.tree = tree;
        this.program = program;
        this.variables =
                nodes(Kind.IDENT).map(node -> node.expr().ident().name()).collect(Collectors.toSet());
    }

    public boolean holds(Scope scope) {
        try {
            return (Boolean) program.eval(name -> Optional.of(scope.value(name)));
        } catch (CelEvaluationException impossible) {
            throw new IllegalStateException("A verified condition failed: " + source, impossible);
        }
    }

    /** Whether it would hold for some value of what is not known; each part of it is taken by itself. */
    public boolean mayHold(Knowledge known) {
        try {
            return !Boolean.FALSE.equals(program.eval(known::value));
        } catch (CelEvaluationException undecided) {
            return true;
        }
    }

    /** Whether it holds for every value of what is not known; each part of it is taken by itself. */
    public boolean mustHold(Knowledge known) {
        try {
            return Boolean.TRUE.equals(program.eval(known::value));
        } catch (CelEvaluationException undecided) {
            return false;
        }
    }

    /** Whether it holds; empty while what is not known could decide it either way. */
    public Optional<Boolean> verdict(Knowledge known) {
        if (mustHold(known)) {
            return Optional.of(true);
        }
        return mayHold(known) ? Optional.empty() : Optional.of(false);
    }

    /** Names of the items and facts in it. */
    public Set<String> variables() {
        return variables;
    }

    /** The whole numbers in it. */
    Set<Long> numbers() {
        return nodes(Kind.CONSTANT)
                .map(node -> node.expr().constant())
                .filter(constant -> constant.getKind() == CelConstant.Kind.INT64_VALUE)
                .map(CelConstant::int64Value)
                .collect(Collectors.toSet());
    }

    java.util.stream.Stream<CelNavigableExpr> nodes(Kind kind) {
        return tree.getRoot().allNodes().filter(node -> node.getKind() == kind);
    }

    @Override
    public String toString() {
        return source;
    }
}
