/** Drawing and layout, used inside this module only. */
package io.mediant.report.internal;
