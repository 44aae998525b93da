/** A thin wrapper around libtorch: tensors, networks, optimizers, gradients, checkpoints. */
package io.mediant.lab.engine;
