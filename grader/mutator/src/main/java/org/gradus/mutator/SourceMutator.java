package org.gradus.mutator;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.gradus.mutator.Edit.Operator;
import org.jspecify.annotations.Nullable;

/** Finds what can be changed in a source, one edit for each mutant; some of them will not compile. */
final class SourceMutator extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final Map<Tree.Kind, String> OTHER_OPERATOR = Map.ofEntries(
            Map.entry(Tree.Kind.PLUS, "-"),
            Map.entry(Tree.Kind.MINUS, "+"),
            Map.entry(Tree.Kind.MULTIPLY, "/"),
            Map.entry(Tree.Kind.DIVIDE, "*"),
            Map.entry(Tree.Kind.REMAINDER, "*"),
            Map.entry(Tree.Kind.LESS_THAN, "<="),
            Map.entry(Tree.Kind.LESS_THAN_EQUAL, "<"),
            Map.entry(Tree.Kind.GREATER_THAN, ">="),
            Map.entry(Tree.Kind.GREATER_THAN_EQUAL, ">"),
            Map.entry(Tree.Kind.EQUAL_TO, "!="),
            Map.entry(Tree.Kind.NOT_EQUAL_TO, "=="),
            Map.entry(Tree.Kind.CONDITIONAL_AND, "||"),
            Map.entry(Tree.Kind.CONDITIONAL_OR, "&&"),
            Map.entry(Tree.Kind.AND, "|"),
            Map.entry(Tree.Kind.OR, "&"));

    private static final Set<Tree.Kind> ORDER_COUNTS =
            Set.of(Tree.Kind.MINUS, Tree.Kind.DIVIDE, Tree.Kind.LESS_THAN, Tree.Kind.GREATER_THAN);

    /** What is nearly nothing: whoever makes it visible has an epsilon that is too large. */
    private static final double EPSILON = 1e-3;

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String source;
    private final Set<Edit> edits = new LinkedHashSet<>();
    private final List<Integer> loops = new ArrayList<>();

    SourceMutator(CompilationUnitTree unit, SourcePositions positions, String source) {
        this.unit = unit;
        this.positions = positions;
        this.source = source;
        scan(unit, null);
    }

    /** Every edit once, in the order of the source. */
    List<Edit> edits() {
        return List.copyOf(edits);
    }

    /** Where the bodies of loops begin, behind their braces. */
    List<Integer> loops() {
        return List.copyOf(loops);
    }

    @Override
    public @Nullable Void visitImport(ImportTree tree, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
        String left = text(tree.getLeftOperand());
        String right = text(tree.getRightOperand());
        String operator = source.substring(end(tree.getLeftOperand()), start(tree.getRightOperand()));
        if (OTHER_OPERATOR.containsKey(tree.getKind())) {
            boolean isArithmetic = Set.of(Tree.Kind.PLUS, Tree.Kind.MINUS, Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE)
                    .contains(tree.getKind());
            int from = end(tree.getLeftOperand());
            int to = start(tree.getRightOperand());
            add(
                    isArithmetic ? Operator.ARITHMETIC : Operator.CONDITION,
                    from,
                    to,
                    " " + OTHER_OPERATOR.getOrDefault(tree.getKind(), "") + " ");
        }
        if (ORDER_COUNTS.contains(tree.getKind())) {
            boolean isOfOneLevel = isSum(tree) == isSum(tree.getLeftOperand());
            replace(Operator.EXCHANGED, tree, right + operator + (isOfOneLevel ? closed(tree.getLeftOperand()) : left));
        }
        if (Set.of(Tree.Kind.PLUS, Tree.Kind.MINUS, Tree.Kind.MULTIPLY, Tree.Kind.DIVIDE)
                .contains(tree.getKind())) {
            replace(Operator.ARITHMETIC, tree, left);
            replace(Operator.ARITHMETIC, tree, right);
        }
        return super.visitBinary(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
        String operand = text(tree.getExpression());
        switch (tree.getKind()) {
            case UNARY_MINUS -> replace(Operator.ARITHMETIC, tree, operand);
            case LOGICAL_COMPLEMENT -> replace(Operator.CONDITION, tree, operand);
            case POSTFIX_INCREMENT -> replace(Operator.ARITHMETIC, tree, operand + "--");
            case POSTFIX_DECREMENT -> replace(Operator.ARITHMETIC, tree, operand + "++");
            default -> {}
        }
        return super.visitUnary(tree, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
        Object value = tree.getValue();
        if (value instanceof Integer number) {
            replace(Operator.CONSTANT, tree, Integer.toString(number + 1));
            replace(Operator.CONSTANT, tree, number == 0 ? "-1" : Integer.toString(number - 1));
        } else if (value instanceof Double number) {
            boolean isEpsilon = Math.abs(number) < EPSILON && number != 0;
            replace(Operator.CONSTANT, tree, isEpsilon ? "1e-4" : Double.toString(number + 1));
            replace(Operator.CONSTANT, tree, number == 0 ? "0.5" : "0.0");
        } else if (value instanceof Boolean flag) {
            replace(Operator.CONSTANT, tree, Boolean.toString(!flag));
        }
        return super.visitLiteral(tree, null);
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
        always(tree.getCondition());
        return super.visitIf(tree, null);
    }

    @Override
    public @Nullable Void visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void nothing) {
        replace(Operator.CONDITION, tree, "(" + text(tree.getTrueExpression()) + ")");
        replace(Operator.CONDITION, tree, "(" + text(tree.getFalseExpression()) + ")");
        return super.visitConditionalExpression(tree, null);
    }

    private void always(ExpressionTree condition) {
        // Not the plain literal: what can never be reached would not compile.
        replace(Operator.CONDITION, condition, "(Boolean.TRUE || " + text(condition) + ")");
        replace(Operator.CONDITION, condition, "(Boolean.FALSE && " + text(condition) + ")");
    }

    @Override
    public @Nullable Void visitArrayAccess(ArrayAccessTree tree, @Nullable Void nothing) {
        index(tree.getIndex());
        return super.visitArrayAccess(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        arguments.forEach(this::index);
        for (int i = 0; i + 1 < arguments.size(); i++) {
            exchange(Operator.EXCHANGED, arguments.get(i), arguments.get(i + 1));
        }
        if (!(getCurrentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
            boolean isOperand = getCurrentPath().getParentPath().getLeaf() instanceof BinaryTree;
            arguments.forEach(
                    argument -> replace(Operator.CALL_DROPPED, tree, isOperand ? closed(argument) : text(argument)));
            if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                replace(Operator.CALL_DROPPED, tree, text(select.getExpression()));
            }
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select && arguments.size() == 1) {
            exchange(Operator.EXCHANGED, select.getExpression(), arguments.get(0));
        }
        return super.visitMethodInvocation(tree, null);
    }

    private void index(ExpressionTree index) {
        if (index instanceof IdentifierTree name && name.getName().length() == 1) {
            replace(Operator.INDEX, index, "0");
            replace(Operator.INDEX, index, name + " + 1");
        }
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void nothing) {
        String variable = text(tree.getVariable());
        String value = text(tree.getExpression());
        replace(Operator.ARITHMETIC, tree, variable + " = " + value);
        replace(
                Operator.ARITHMETIC,
                tree,
                variable + (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT ? " -= " : " += ") + value);
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, @Nullable Void nothing) {
        replace(Operator.STATEMENT_DROPPED, tree, ";");
        return super.visitExpressionStatement(tree, null);
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, @Nullable Void nothing) {
        List<? extends StatementTree> statements = tree.getStatements();
        for (int i = 0; i + 1 < statements.size(); i++) {
            exchange(Operator.STATEMENTS_SWAPPED, statements.get(i), statements.get(i + 1));
        }
        return super.visitBlock(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        boolean isField = getCurrentPath().getParentPath().getLeaf() instanceof com.sun.source.tree.ClassTree;
        Set<Modifier> modifiers = tree.getModifiers().getFlags();
        if (isField && modifiers.contains(Modifier.PRIVATE) && !modifiers.contains(Modifier.STATIC)) {
            replace(Operator.STATIC, tree.getModifiers(), "private static");
        }
        if (tree.getInitializer() != null
                && tree.getType() != null
                && text(tree.getType()).equals("double")) {
            single(tree.getInitializer());
        }
        return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
        single(tree.getExpression());
        return super.visitReturn(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
        single(tree.getExpression());
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
        if (tree.getBody() instanceof ExpressionTree value) {
            single(value);
        }
        return super.visitLambdaExpression(tree, null);
    }

    /** With the digits of a float; where the value is a matrix it does not compile. */
    private void single(@Nullable ExpressionTree value) {
        if (value instanceof BinaryTree || value instanceof MethodInvocationTree) {
            replace(Operator.PRECISION, value, "(float) (" + text(value) + ")");
        }
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
        loop(tree.getStatement());
        return super.visitForLoop(tree, null);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
        loop(tree.getStatement());
        return super.visitEnhancedForLoop(tree, null);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
        loop(tree.getStatement());
        return super.visitWhileLoop(tree, null);
    }

    private void loop(StatementTree body) {
        if (body instanceof BlockTree) {
            loops.add(start(body) + 1);
        }
    }

    private void exchange(Operator operator, Tree first, Tree second) {
        String between = source.substring(end(first), start(second));
        add(operator, start(first), end(second), text(second) + between + text(first));
    }

    private void replace(Operator operator, Tree tree, String text) {
        add(operator, start(tree), end(tree), text);
    }

    private void add(Operator operator, int start, int end, String text) {
        if (start >= 0 && end >= start && !source.substring(start, end).equals(text)) {
            edits.add(new Edit(operator, start, end, text));
        }
    }

    private static boolean isSum(Tree tree) {
        return tree.getKind() == Tree.Kind.PLUS || tree.getKind() == Tree.Kind.MINUS;
    }

    /** As an operand among others. */
    private String closed(Tree tree) {
        return tree instanceof BinaryTree || tree instanceof ConditionalExpressionTree
                ? "(" + text(tree) + ")"
                : text(tree);
    }

    private String text(Tree tree) {
        return start(tree) < 0 || end(tree) < 0 ? "" : source.substring(start(tree), end(tree));
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }
}
