package org.gradus.engine.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of one line, loop or piece of a formula is told as that line, under every facet that it costs. */
@Tag("zoo")
class ToldSlipsTest {

    private static final int ROUNDS = 1;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LstmCells   | Samples     | 1 - t * t -> t * t - 1                                    | dC = dL/dc' - dL/dh' * o * (1 - t^2)
                    LstmCells   | GateObjects | dH.elementMult(t) -> dH                                   | dzo = dL/dh' * o * (1 - o)
                    Lstms       | Loops       | toH * tanh -> tanh                                        | dzo = h' * (1 - o)
                    Recurrences | Jacobians   | slope(t, n).mult(reaching(dY, t, n)) -> slope(t, n)       | dL/dh' = 1
                    Recurrences | Loops       | t * in + k -> k                                           | z = Wx x[first step] + Wh h + b
                    Convolutions | Loops | (channel * h + row) * w + column -> (channel * h + row) * w | y[(f outH + r) outW + c, n] += W[f, (ch k + i) k + j] * x[(ch h + row) w, n]
                    AveragePoolings | OneMatrix | pixel / w % h - output / outW % outH * stride -> output / outW % outH * stride | i = r stride
                    AveragePoolings | Loops | ch * outH + r -> ch * outH                          | place = ch outH outW + c
                    AveragePoolings | OneMatrix | output / outW -> output                                     | r = output % outH
                    MaxPoolings | Loops       | i * w -> i                                                | pixel = ch h w + row + column
                    Hubers      | Loops       | Math.abs(error) -> error                                  | L = 1/batch sum((a - y)^2 / 2 - max(0, a - y - delta)^2 / 2)
                    Hubers      | Clipped     | c.elementMult(rest) -> rest                               | L = 1/batch sum(a - y - clip(a - y) / 2)
                    BinaryCrossEntropies | SoftmaxOfTwo | k -> 0                                          | L = 1/batch sum(log(1 + e^firstEntry(z)) - y * firstEntry(z))
                    Attentions  | SumsByOnes  | q.mult(k.transpose()).plus(mask) -> mask                  | S = mask
                    LstmCells   | Loops       | 1 + Math.exp(-z) -> 1                                     | i = 1, f = 1, o = 1
                    RmsProps    | Loops       | (squares.size() > k) -> (Boolean.FALSE && (squares.size() > k)) | s = s after the first step
                    LayerNorms  | Loops       | dY.get(i, s) * gamma.get(i) -> dY.get(i, s)               | g[in sums] = dL/dy
                    SquaredErrors | Averages  | mean * prediction.getNumRows() -> prediction.getNumRows() | Wrong where meanOverOutputs is false, right elsewhere
                    Elus        | Masks       | dY.elementMult(below).elementMult(powers).scale(alpha) -> alpha | dL/dx = dL/dy * [x > 0] + alpha
                    SigmoidByDetour | Logarithms | logA.elementExp() -> logA                               | a = log(1 / (1 + e^-z))
                    DenseBySamples | ColumnByColumn | dX.concatColumns(W.transpose().mult(up) -> W.transpose().mult(up).concatColumns(dX | dL/dx = W^T reversedColumns(dL/dy)
                    LstmCells   | Samples     | dX[k] += dZ[row] * w[row][k] -> dX[k] -= dZ[row] * w[row][k] | dL/dx = Wx^T (-dz), dL/dh = Wh^T (-dz)
                    Convolutions | Scatter | channels * h -> channels                                     | from 0 to channels w - 1
                    """)
    void aChangeIsToldAsTheLineThatItIsIn(String file, String way, String change, String told) {
        Mutants.Draft draft = new Mutants("org.gradus.engine.zoo.right." + file)
                .first(way, change)
                .orElseThrow();
        Mutant mutant = new MutantCompiler().compiled(List.of(draft)).get(0);

        Examined examined = new Examination(ROUNDS).of(mutant);

        assertThat(examined.told())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one).endsWith(": " + told));
        assertThat(examined.wrong()).isEmpty();
    }
}
