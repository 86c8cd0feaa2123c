/**
 * What the people of a scene say and are called. Each text holds a word that occurs nowhere else, and the scene’s mark after
 * it, so that a search tells what it is and which scene it has come from.
 */
export const wordsOf = (mark: string) => ({
  people: {
    stranger: { name: `Zélie Passante${mark}`, email: `zelie@passante${mark}.example` },
    owner: { name: `Odile Quatrevents${mark}`, email: `odile@quatrebrises${mark}.example` },
    member: { name: `Maurice Cinqsous${mark}`, email: `maurice@cinqsols${mark}.example` },
    otherCompany: { name: `Ursule Sixfours${mark}`, email: `ursule@sixfournils${mark}.example` },
    holder: { name: `Hector Septmoulins${mark}`, email: `hector@septmeules${mark}.example` },
    otherHolder: { name: `Nadine Neufchamps${mark}`, email: `nadine@neufpres${mark}.example` },
    curator: { name: `Claude Dixmude${mark}`, email: `claude@dixmille${mark}.example` },
    ownCurator: { name: `Prosper Onzain${mark}`, email: `prosper@onzieme${mark}.example` },
    admin: { name: `Aurore Douzillac${mark}`, email: `aurore@douzaine${mark}.example` },
  },
  colleague: { name: `Colette Huitrois${mark}`, email: `colette@huitsous${mark}.example` },
  company: { name: `Maison Bleuvaleur${mark}`, website: `https://www.bleuciel${mark}.example` },
  otherCompany: { name: `Services Ocregarance${mark}` },
  startup: { name: `Atelier Vermillonde${mark}`, website: `https://www.vermeil${mark}.example` },
  solver: {
    name: `Veilleuse Indigotte${mark}`,
    headline: `Une veilleuse safranelle${mark} qui prévient en cas de chute`,
    description: `Nous posons au domicile une veilleuse turquoisine${mark} qui apprend les habitudes et prévient.`,
    website: `https://www.indienne${mark}.example`,
    contactEmail: `bonjour@pastelliere${mark}.example`,
  },
  idea: `La veilleuse amaranthine${mark}`,
  otherSolver: { name: `Les Repas Cuivrelle${mark}` },
  need: {
    title: `Repérer plus tôt les chutes de nuit, dit Lavandin${mark}`,
    description: `Nos aides à domicile découvrent parfois une chute plusieurs heures après, dit Romarinette${mark}.`,
  },
  otherNeed: {
    title: `Prévenir la nuit quand quelqu’un tombe, dit Sarriettine${mark}`,
    description: `Une chute de nuit n’est vue qu’au matin par nos aides à domicile, dit Marjolinette${mark}.`,
  },
  draft: {
    title: `Un brouillon de Basilicotte${mark}`,
    description: `Ce que personne ne lit encore de Ciboulettine${mark}, ni demain sans doute.`,
  },
  submitted: {
    title: `À relire par un animateur, dit Echalotine${mark}`,
    description: `Ce que les animateurs seuls lisent déjà de Cerfeuillette${mark}, avant tous les autres.`,
  },
  noteToCompany: `Un mot pour l’entreprise : Coquelicotte${mark}`,
  noteToSolver: `Un mot pour le porteur : Myosotisse${mark}`,
  companyDeclineNote: `L’entreprise décline pour cause de Pivoinerie${mark}`,
  solverDeclineNote: `Le porteur décline pour cause de Jonquillade${mark}`,
  withdrawalNote: `Retirée pour cause de Dahliette${mark}`,
  moderationNote: `À préciser, dit Glycinette${mark}`,
  interestMessage: `Nous voulons répondre, dit Capucinette${mark}`,
  otherInterestMessage: `Nous voulons répondre aussi, dit Pervenchine${mark}`,
  requestNote: `Nous aimerions les rencontrer, dit Mauvette${mark}`,
  interestDeclineNote: `Pas cette fois, dit Violettine${mark}`,
  companyDismissalComment: `Ce n’est pas cela, dit Bruyerette${mark}`,
  solverDismissalComment: `Ce n’est pas pour nous, dit Genetine${mark}`,
  companyFollowUpNote: `Pour nous, dit Aubepinette${mark}`,
  solverFollowUpNote: `De notre côté, dit Fougeraie${mark}`,
  partiesMessage: `Entre nous, dit Bambouseraie${mark}`,
  companyMessage: `Aux animateurs, dit Cyprierette${mark}`,
  reportComment: `Je signale ce texte, dit Lauriette${mark}`,
  solverMessage: `Aux animateurs, dit Sapinelle${mark}`,
});
export type Words = ReturnType<typeof wordsOf>;
