package io.mediant.lab.plain;

import io.mediant.lab.engine.Network;
import io.mediant.lab.engine.Tensors;
import java.util.ArrayList;
import java.util.List;

/**
 * The oracle of the engine's tests: a fully connected network with one output in plain Java and doubles, its gradients written out by hand. Between the
 * layers stands x above 0 and leak · x below.
 */
public final class PlainNetwork {
    private final List<Integer> widths;
    private final List<double[]> parameters;
    private final double leak;

    private PlainNetwork(List<Integer> widths, List<double[]> parameters, double leak) {
        this.widths = widths;
        this.parameters = parameters;
        this.leak = leak;
    }

    /** A network with the weights that another one has now. */
    public static PlainNetwork of(Network network, double leak) {
        List<double[]> parameters = new ArrayList<>();
        network.parameters().forEach(tensor -> parameters.add(Tensors.doubles(tensor)));
        return new PlainNetwork(network.widths(), parameters, leak);
    }

    /** W1, b1, W2, b2, ... themselves: whoever changes them changes the network. */
    public List<double[]> parameters() {
        return parameters;
    }

    /** The output for one row. */
    public double forward(double... row) {
        return values(row).get(widths.size() - 1)[0];
    }

    /** The gradient of the output with respect to the row. */
    public double[] slope(double... row) {
        return back(row, zeros());
    }

    /** Adds factor times the gradient of the output for a row to those of the parameters. */
    public void addGradients(double factor, List<double[]> sums, double... row) {
        List<double[]> gradients = zeros();
        back(row, gradients);
        for (int i = 0; i < sums.size(); i++) {
            for (int k = 0; k < sums.get(i).length; k++) {
                sums.get(i)[k] += factor * gradients.get(i)[k];
            }
        }
    }

    /** A zero for each weight. */
    public List<double[]> zeros() {
        return parameters.stream().map(values -> new double[values.length]).toList();
    }

    /** The input, then for each layer what leaves it, behind its activation. */
    private List<double[]> values(double[] row) {
        List<double[]> values = new ArrayList<>(List.of(row));
        for (int layer = 0; layer + 1 < widths.size(); layer++) {
            double[] input = values.get(layer);
            double[] output = new double[widths.get(layer + 1)];
            for (int o = 0; o < output.length; o++) {
                double sum = parameters.get(2 * layer + 1)[o];
                for (int i = 0; i < input.length; i++) {
                    sum += parameters.get(2 * layer)[o * input.length + i] * input[i];
                }
                boolean last = layer + 2 == widths.size();
                output[o] = last || sum > 0 ? sum : leak * sum;
            }
            values.add(output);
        }
        return values;
    }

    private double[] back(double[] row, List<double[]> gradients) {
        List<double[]> values = values(row);
        double[] gradient = {1};
        for (int layer = widths.size() - 2; layer >= 0; layer--) {
            double[] input = values.get(layer);
            double[] next = new double[input.length];
            for (int o = 0; o < gradient.length; o++) {
                gradients.get(2 * layer + 1)[o] = gradient[o];
                for (int i = 0; i < input.length; i++) {
                    int index = o * input.length + i;
                    gradients.get(2 * layer)[index] = gradient[o] * input[i];
                    next[i] += gradient[o] * parameters.get(2 * layer)[index];
                }
            }
            for (int i = 0; i < next.length && layer > 0; i++) {
                next[i] *= input[i] > 0 ? 1 : leak;
            }
            gradient = next;
        }
        return gradient;
    }
}
