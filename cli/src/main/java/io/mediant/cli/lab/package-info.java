/** What the lab's commands share. */
package io.mediant.cli.lab;
