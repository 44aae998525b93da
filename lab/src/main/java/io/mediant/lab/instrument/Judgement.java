package io.mediant.lab.instrument;

import java.util.OptionalDouble;

/**
 * What a {@link Judge} says of generated draws.
 *
 * @param boundNats a lower bound of the JSD of both sides, in nats, from judges that had not seen the draws they were read on; its expectation is at
 *     most JSD, and it may be negative where there is nothing to find
 * @param boundStandardError its standard error, in nats, for the judges as they were learnt
 * @param accuracy the judges' share of right answers, a coin's is 0.5
 * @param jsdNats on the line or in the plane, JSD in the cells of the real draws' window, in nats
 * @param jsdFloorNats what two halves of the real draws show of it
 * @param wasserstein on the line W1, else the mean of W1 over random directions, in the unit of the data
 * @param wassersteinFloor what two halves of the real draws show of it
 * @param realRows how many real draws there were
 * @param generatedRows how many generated draws there were
 * @param seed the seed from which judges and directions follow
 */
public record Judgement(
        double boundNats,
        double boundStandardError,
        double accuracy,
        OptionalDouble jsdNats,
        OptionalDouble jsdFloorNats,
        double wasserstein,
        double wassersteinFloor,
        int realRows,
        int generatedRows,
        long seed) {}
