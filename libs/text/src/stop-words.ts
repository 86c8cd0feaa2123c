/**
 * Stop words: words found in texts on any subject. They are folded like `foldWord`: in lower case, without accents.
 * They include the part before an apostrophe, as in "l'aide" and "jusqu'ici", which removes elisions. The lists are
 * our own, since PostgreSQL's keep the accents and lack common words such as "les".
 */
export const stopWords = {
  fr: wordSet(`
    a ai aie aient aies aimerais aimerait aimerions ainsi ait aller allons alors apres as assez au aucun aucune aujourd
    auquel aura aurai auraient aurais aurait auras aurez auriez aurions aurons auront aussi autour autre autres aux
    auxquelles auxquels avaient avais avait avant avec avez aviez avions avoir avons ayant ayez ayons beaucoup bien c ca
    car ce ceci cela celle celles celui cent cents cependant ces cet cette ceux chacun chacune chaque cherche cherchent
    cherchons chez ci cinq cinquante comme comment contre d dans de deja demi demie depuis dernier derniere dernieres
    derniers des desormais desquelles desquels deux devra devrait dire disent dit dix doit doivent donc dont douze du
    duquel durant elle elles en encore enfin ensuite entre environ es est et etaient etais etait etant etc ete etes
    etiez etions etre eu eue eues eurent eus eusse eut eux faire fait faites faut fois font fumes furent fus fut grace
    hors hui huit ici il ils j je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsqu
    lorsque lui m ma mais malgre me meme memes mes met mettre mien mieux mille moi moins mon n ne neanmoins neuf ni non
    nos notamment notre nous on ont onze ou outre par parce parfois parmi pas pendant peu peut peuvent plus plusieurs
    plutot pour pourquoi pourra pourrait pourtant pouvez pouvoir pouvons premier premiere premieres premiers pres presqu
    presque puis puisqu puisque qu quand quant quarante quatorze quatre que quel quelle quelles quelqu quelque quelques
    quels qui quinze quoi quoiqu quoique recherchons s sa sans se seize selon sept sera serai seraient serais serait
    seras serez seriez serions serons seront ses si sien six soi soient sois soit soixante sommes son sont souhaite
    souhaitent souhaitons sous souvent soyez soyons suis sur t ta tandis tant te tel telle telles tels tes toi ton
    toujours tous tout toute toutefois toutes treize trente tres trois trop tu un une va venir vers veulent veut via
    viennent vient vingt voici voila vont vos votre voudrait voudrions voulez voulons vous vu y`),
  en: wordSet(`
    a about above after again against all also although am among an and any are as at be because been before being
    below between both but by can cannot could d did do does doing done down during each either else ever every few
    for from further had has have having he her here hers herself him himself his how however i if in into is it its
    itself just ll may me might more most much must my myself neither no nor not of off on once one only or other our
    ours ourselves out over own per rather re s same shall she should since so some such t than that the their theirs
    them themselves then there these they this those though through thus to too under until up upon us ve very via was
    we were what when where whether which while who whom whose why will with within without would you your yours
    yourself yourselves`),
} satisfies Record<string, ReadonlySet<string>>;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
