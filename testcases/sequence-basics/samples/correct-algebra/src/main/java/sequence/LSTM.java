package sequence;

import java.util.HashMap;
import java.util.Map;
import org.ejml.simple.SimpleMatrix;
import org.gradus.layer.Layer;

/** One {@link Cell} for each step, each of which begins with the h and the c of the one before. */
public final class LSTM implements Layer {

    private final Steps inputs;
    private final Steps states;
    private final SimpleMatrix h0;
    private final SimpleMatrix c0;
    private final Cell[] cells;
    private Map<String, SimpleMatrix> gradients = Map.of();

    public LSTM(SimpleMatrix Wx, SimpleMatrix Wh, SimpleMatrix b, SimpleMatrix h0, SimpleMatrix c0, int steps) {
        this.inputs = new Steps(steps, Wx.getNumCols());
        this.states = new Steps(steps, Wh.getNumCols());
        this.h0 = h0;
        this.c0 = c0;
        this.cells = new Cell[steps];
        for (int t = 0; t < steps; t++) {
            cells[t] = new Cell(Wx, Wh, b);
        }
    }

    @Override
    public SimpleMatrix forward(SimpleMatrix X) {
        SimpleMatrix Y = states.zeros(X.getNumCols());
        State state = new State(h0, c0);
        for (int t = 0; t < cells.length; t++) {
            state = cells[t].forward(inputs.of(X, t), state);
            states.put(Y, t, state.h());
        }
        return Y;
    }

    @Override
    public SimpleMatrix backward(SimpleMatrix dY) {
        SimpleMatrix dX = inputs.zeros(dY.getNumCols());
        State back = new State(h0.createLike(), c0.createLike());
        Map<String, SimpleMatrix> sums = new HashMap<>();
        for (int t = cells.length - 1; t >= 0; t--) {
            back = cells[t].backward(new State(back.h().plus(states.of(dY, t)), back.c()));
            inputs.put(dX, t, cells[t].dX());
            cells[t].gradients().forEach((name, gradient) -> sums.merge(name, gradient, SimpleMatrix::plus));
        }
        sums.put("h0", back.h());
        sums.put("c0", back.c());
        gradients = sums;
        return dX;
    }

    @Override
    public Map<String, SimpleMatrix> gradients() {
        return gradients;
    }
}
