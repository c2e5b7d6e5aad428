package dev.pipesplanner.simulation;

/// The exponential density cut into 256 layers of equal area (Marsaglia and Tsang 2000): 98.9 % of
/// the draws cost one table look-up and one multiplication.
final class Ziggurat {

    /// Where the lowest layer's rectangle ends and the tail begins.
    private static final double TAIL = 7.697117470131049720;

    /// Area of a layer.
    private static final double AREA = 0.0039496598225815571993;

    private static final int LAYERS = 256;
    private static final double TWO_53 = 0x1.0p53;

    /// The width of a layer divided by 2⁵³.
    static final double[] WIDTH = new double[LAYERS];

    /// Positions below this lie under the density whatever the height.
    static final long[] INSIDE = new long[LAYERS];

    private static final double[] DENSITY = new double[LAYERS + 1];

    static {
        double[] edges = new double[LAYERS + 1];
        edges[0] = AREA / StrictMath.exp(-TAIL);
        edges[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            edges[i] = -StrictMath.log(AREA / edges[i - 1] + StrictMath.exp(-edges[i - 1]));
        }
        for (int i = 0; i < LAYERS; i++) {
            WIDTH[i] = edges[i] / TWO_53;
            INSIDE[i] = (long) (edges[i + 1] / edges[i] * TWO_53);
            DENSITY[i] = StrictMath.exp(-edges[i]);
        }
        DENSITY[LAYERS] = 1;
    }

    private Ziggurat() {}

    /// A draw that fell outside the layer's inner rectangle: the tail, or accepted by its height.
    static double edge(RandomStream draws, int layer, double x) {
        if (layer == 0) {
            return TAIL + draws.exponential();
        }
        double height = DENSITY[layer] + draws.uniform() * (DENSITY[layer + 1] - DENSITY[layer]);
        return height < StrictMath.exp(-x) ? x : draws.exponential();
    }
}
