/** What coordinators loaded and decided for a study, with who and when; rows are added and never changed. */
@NullMarked
package nl.meetmoment.study.store;

import org.jspecify.annotations.NullMarked;
