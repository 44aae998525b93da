package io.mediant.core.inference.interval;

import io.mediant.core.divergence.Unit;

/**
 * The Jensen-Shannon distance behind two samples, the square root of the divergence, with its interval: from 0 to 1 where the
 * divergence is in bits, to √ln 2 = 0.8326 where it is in nats. The root is monotone, so the interval's ends are the roots of
 * the divergence's ends and cover just as often.
 *
 * @param point the root of the divergence's point estimate
 * @param low the interval's lower end
 * @param high the interval's upper end
 * @param confidence the nominal probability that the interval holds the truth
 * @param sufficient whether the data suffice; if false, read it as "too little data"
 * @param unit the unit of the divergence under the root
 */
public record DistanceInterval(
        double point, double low, double high, double confidence, boolean sufficient, Unit unit) {}
