/** What judge and generator play for: the losses of generative adversarial networks. */
package io.mediant.lab.objective;
